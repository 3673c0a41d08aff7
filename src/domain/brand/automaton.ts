import { isEdge } from './word-edges';

/** Called for each key that ends before unit `end`. */
export type OnHit = (key: number, end: number) => void;

/**
 * An Aho–Corasick automaton over folded units in a double array: finds all of any number of keys in one pass. It begins keys at the edges
 * of words only, so inside an unknown word it rests; where a key ends is the caller's to check.
 */
export interface Automaton {
  /** Keys in the order of their ends, longer before shorter. `units` may be any text. */
  scan(units: Uint16Array, onHit: OnHit): void;
}

interface Tables {
  /** Code of each unit that occurs in a key, from 1. */
  readonly codes: Uint16Array;
  /** A state's child by code `c` is `base[state] + c`, if `check` there names the state. */
  base: Int32Array;
  check: Int32Array;
  /** The state of the longest other beginning of a key that ends here at an edge. */
  fail: Int32Array;
  /** Key that ends in the state, plus 1. */
  out: Int32Array;
  /** Nearest state on the way of `fail` in which a key ends; 0 if none. */
  next: Int32Array;
}

/** Builds the automaton of folded keys, each once and none empty; a hit names a key by its index. Up to some million units. */
export function buildAutomaton(keys: readonly string[]): Automaton {
  const tables = buildTables(keys);
  return { scan: (units, onHit) => scan(tables, units, onHit) };
}

function scan({ codes, base, check, fail, out, next }: Tables, units: Uint16Array, onHit: OnHit): void {
  let state = 0;
  let before = 0;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units[at] ?? 0;
    const code = codes[unit] ?? 0;
    while (state !== 0 && (code === 0 || check[(base[state] ?? 0) + code] !== state)) state = fail[state] ?? 0;
    const target = (base[state] ?? 0) + code;
    if (state !== 0) state = target;
    else if (code !== 0 && check[target] === 0 && isEdge(before, unit)) state = target;
    before = unit;
    if (state === 0) continue;
    const first = out[state] ? state : (next[state] ?? 0);
    for (let hit = first; hit !== 0; hit = next[hit] ?? 0) onHit((out[hit] ?? 0) - 1, at + 1);
  }
}

/** The keys in their order, one after the other in one list of units. */
interface SortedKeys {
  readonly units: Uint16Array;
  /** Where each begins in `units`; one more entry than keys. */
  readonly starts: Int32Array;
  /** Index of each as it was handed in. */
  readonly order: Int32Array;
}

function buildTables(keys: readonly string[]): Tables {
  const sorted = sortKeys(keys);
  const builder = new Builder(sorted, ...codesOf(sorted.units));
  // Triples: a state, and the keys (from, to) whose first units lead to it.
  let level: number[] = [0, 0, keys.length];
  for (let depth = 0; level.length > 0; depth += 1) {
    const deeper: number[] = [];
    for (let at = 0; at < level.length; at += 3) builder.grow(level, at, depth, deeper);
    level = deeper;
  }
  return builder.close();
}

/** Strings are compared by their units, as the default order does. */
function sortKeys(keys: readonly string[]): SortedKeys {
  const indexByKey = new Map(keys.map((key, index) => [key, index]));
  const sorted = [...keys].sort();
  const starts = new Int32Array(keys.length + 1);
  sorted.forEach((key, place) => (starts[place + 1] = (starts[place] ?? 0) + key.length));
  const units = new Uint16Array(starts[keys.length] ?? 0);
  sorted.forEach((key, place) => {
    const start = starts[place] ?? 0;
    for (let at = 0; at < key.length; at += 1) units[start + at] = key.charCodeAt(at);
  });
  return { units, starts, order: Int32Array.from(sorted, (key) => indexByKey.get(key) ?? 0) };
}

/** A small code for every unit of the keys, frequent ones lowest so that children lie close; and how many. */
function codesOf(units: Uint16Array): readonly [Uint16Array, number] {
  const counts = new Uint32Array(65_536);
  for (const unit of units) counts[unit] = (counts[unit] ?? 0) + 1;
  const met = [...counts.keys()].filter((unit) => (counts[unit] ?? 0) > 0);
  met.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  const codes = new Uint16Array(65_536);
  met.forEach((unit, index) => (codes[unit] = index + 1));
  return [codes, met.length];
}

/** After so many tries the places passed over are left to single children. */
const mostTries = 32;

/** Places states breadth first, so that a state's shorter ends are there before it. */
class Builder {
  readonly tables: Tables;
  /** Places below are out of reach of the higher codes. */
  #firstFree: number;
  #lastFit = 1;
  /** The children of the state that grows: their units, and the key with which each begins. */
  readonly #units: number[] = [];
  readonly #firsts: number[] = [];

  constructor(
    readonly keys: SortedKeys,
    codes: Uint16Array,
    readonly codeCount: number,
  ) {
    const empty = () => new Int32Array(1024);
    this.#firstFree = codeCount + 1;
    this.tables = { codes, base: empty(), check: empty().fill(-1), fail: empty(), out: empty(), next: empty() };
  }

  /** Gives the state of the triple at `at` its children, and appends their triples to `deeper`. */
  grow(level: readonly number[], at: number, depth: number, deeper: number[]): void {
    const [state, from, to] = [level[at] ?? 0, level[at + 1] ?? 0, level[at + 2] ?? 0];
    this.#branch(from, to, depth);
    if (this.#units.length === 0) return;
    const { codes } = this.tables;
    const base = this.#place();
    this.tables.base[state] = base;
    for (const unit of this.#units) this.tables.check[base + (codes[unit] ?? 0)] = state;
    const before = depth === 0 ? 0 : this.#unitAt(to - 1, depth - 1);
    for (let index = 0; index < this.#units.length; index += 1) {
      const unit = this.#units[index] ?? 0;
      const first = this.#firsts[index] ?? 0;
      const child = base + (codes[unit] ?? 0);
      if (this.#lengthOf(first) === depth + 1) this.tables.out[child] = (this.keys.order[first] ?? 0) + 1;
      this.#link(child, { parent: state, unit, before });
      deeper.push(child, first, this.#firsts[index + 1] ?? to);
    }
  }

  /** Which units follow the first `depth` ones of the keys. */
  #branch(from: number, to: number, depth: number): void {
    this.#units.length = 0;
    this.#firsts.length = 0;
    let last = -1;
    for (let place = from; place < to; place += 1) {
      if (this.#lengthOf(place) === depth) continue;
      const unit = this.#unitAt(place, depth);
      if (unit === last) continue;
      this.#units.push(unit);
      this.#firsts.push(place);
      last = unit;
    }
  }

  #lengthOf(place: number): number {
    return (this.keys.starts[place + 1] ?? 0) - (this.keys.starts[place] ?? 0);
  }

  #unitAt(place: number, depth: number): number {
    return this.keys.units[(this.keys.starts[place] ?? 0) + depth] ?? 0;
  }

  #link(
    child: number,
    { parent, unit, before }: { readonly parent: number; readonly unit: number; readonly before: number },
  ): void {
    const { codes, base, check, fail, out, next } = this.tables;
    const code = codes[unit] ?? 0;
    const childOf = (state: number) => (check[(base[state] ?? 0) + code] === state ? (base[state] ?? 0) + code : 0);
    let state = fail[parent] ?? 0;
    while (state !== 0 && childOf(state) === 0) state = fail[state] ?? 0;
    const isBeginning = state !== 0 || (parent !== 0 && isEdge(before, unit));
    const target = isBeginning ? childOf(state) : 0;
    fail[child] = target;
    next[child] = out[target] ? target : (next[target] ?? 0);
  }

  /** The tables, long enough for every base and code. */
  close(): Tables {
    const last = this.tables.check.findLastIndex((state) => state !== -1);
    this.#ensure(last + this.codeCount + 1);
    return this.tables;
  }

  /** A low base at which all children find free places. One child takes the first free place; several look from where such last fitted. */
  #place(): number {
    const { codes } = this.tables;
    let [lowest, highest] = [this.codeCount, 0];
    for (const unit of this.#units) {
      lowest = Math.min(lowest, codes[unit] ?? 0);
      highest = Math.max(highest, codes[unit] ?? 0);
    }
    while (this.tables.check[this.#firstFree] !== -1) this.#ensure(++this.#firstFree);
    const from = (this.#units.length === 1 ? this.#firstFree : Math.max(this.#firstFree, this.#lastFit)) - lowest;
    for (let base = from; ; base += 1) {
      this.#ensure(base + highest);
      if (!this.#isFree(base)) continue;
      if (base - from > mostTries) this.#lastFit = base;
      return base;
    }
  }

  #isFree(base: number): boolean {
    const { codes, check } = this.tables;
    for (const unit of this.#units) if (check[base + (codes[unit] ?? 0)] !== -1) return false;
    return true;
  }

  #ensure(place: number): void {
    if (place < this.tables.check.length) return;
    for (const name of ['base', 'check', 'fail', 'out', 'next'] as const) {
      const grown = new Int32Array(Math.max(place + 1, this.tables[name].length * 2));
      if (name === 'check') grown.fill(-1);
      grown.set(this.tables[name]);
      this.tables[name] = grown;
    }
  }
}
