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

/** Keys `from` to `to` in their order share the `depth` first units, which lead to `state`. */
interface Branch {
  readonly state: number;
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

function buildTables(keys: readonly string[]): Tables {
  const order = keys.map((_key, index) => index).sort((a, b) => compareUnits(keys[a] ?? '', keys[b] ?? ''));
  const builder = new Builder(...codesOf(keys));
  let level: readonly Branch[] = [{ state: 0, from: 0, to: order.length, depth: 0 }];
  while (level.length > 0) {
    const deeper: Branch[] = [];
    for (const branch of level) deeper.push(...builder.grow(branch, keys, order));
    level = deeper;
  }
  return builder.close();
}

function compareUnits(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** A small code for every unit of the keys, frequent ones lowest so that children lie close; and how many. */
function codesOf(keys: readonly string[]): readonly [Uint16Array, number] {
  const counts = new Map<number, number>();
  for (const key of keys)
    for (let at = 0; at < key.length; at += 1) counts.set(key.charCodeAt(at), (counts.get(key.charCodeAt(at)) ?? 0) + 1);
  const codes = new Uint16Array(65_536);
  [...counts].sort((a, b) => b[1] - a[1]).forEach(([unit], index) => (codes[unit] = index + 1));
  return [codes, counts.size];
}

/** After so many tries the places passed over are left to single children. */
const mostTries = 32;

/** Places states breadth first, so that a state's shorter ends are there before it. */
class Builder {
  readonly tables: Tables;
  /** Places below are out of reach of the higher codes. */
  #firstFree: number;
  #lastFit = 1;

  constructor(
    codes: Uint16Array,
    readonly codeCount: number,
  ) {
    const empty = () => new Int32Array(1024);
    this.#firstFree = codeCount + 1;
    this.tables = { codes, base: empty(), check: empty().fill(-1), fail: empty(), out: empty(), next: empty() };
  }

  /** Gives a state its children; returns their branches. */
  grow({ state, from, to, depth }: Branch, keys: readonly string[], order: readonly number[]): Branch[] {
    const { codes, out } = this.tables;
    const keyAt = (place: number) => keys[order[place] ?? 0] ?? '';
    let first = from;
    while (first < to && keyAt(first).length === depth) first += 1;
    const children: (Omit<Branch, 'state'> & { readonly unit: number })[] = [];
    for (let start = first; start < to;) {
      const unit = keyAt(start).charCodeAt(depth);
      let end = start + 1;
      while (end < to && keyAt(end).charCodeAt(depth) === unit) end += 1;
      children.push({ unit, from: start, to: end, depth: depth + 1 });
      start = end;
    }
    if (children.length === 0) return [];
    const base = this.#place(children.map(({ unit }) => codes[unit] ?? 0));
    this.tables.base[state] = base;
    for (const { unit } of children) this.tables.check[base + (codes[unit] ?? 0)] = state;
    const before = depth === 0 ? 0 : keyAt(first).charCodeAt(depth - 1);
    return children.map(({ unit, ...branch }) => {
      const child = base + (codes[unit] ?? 0);
      if (keyAt(branch.from).length === branch.depth) out[child] = (order[branch.from] ?? 0) + 1;
      this.#link(child, { parent: state, unit, before });
      return { state: child, ...branch };
    });
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
  #place(codes: readonly number[]): number {
    const lowest = Math.min(...codes);
    const highest = Math.max(...codes);
    while (this.tables.check[this.#firstFree] !== -1) this.#ensure(++this.#firstFree);
    const from = (codes.length === 1 ? this.#firstFree : Math.max(this.#firstFree, this.#lastFit)) - lowest;
    for (let base = from; ; base += 1) {
      this.#ensure(base + highest);
      if (!codes.every((code) => this.tables.check[base + code] === -1)) continue;
      if (base - from > mostTries) this.#lastFit = base;
      return base;
    }
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
