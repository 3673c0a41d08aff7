import { wordWeight } from './tone-lexicon';
import { readToneText, type ToneText } from './tone-text';

/** Which groups of features a model reads: words, stems, characters within words. Signs and word lists are always read. */
export interface FeatureSpace {
  readonly language: string;
  /** Any of `w`, `s` and `c`, in this order. */
  readonly groups: string;
  /** Features are hashed into two to the power of this many buckets. */
  readonly bits: number;
}

/** A text as numbers: values of hashed features, and the few that are counted one by one. */
export interface ToneFeatures {
  readonly buckets: Int32Array;
  readonly values: Float32Array;
  /** `denseCount` numbers. */
  readonly dense: Float64Array;
}

export const denseCount = 19;

/** Keeps a text of three words from counting as much as one of thirty. */
const damping = 20;

/**
 * The features of at most the first 5,000 characters of a text, in time linear in its length; the same text always gives the same. Each
 * group is brought to a length just under 1, so that characters, of which there are many, do not drown the words.
 */
export function toneFeatures(text: string, { language, groups, bits }: FeatureSpace): ToneFeatures {
  const read = readToneText(text, language);
  const mask = 2 ** bits - 1;
  const counted = [...groups].map((group) => countHashes(hashesOf(group, read), mask));
  const size = counted.reduce((sum, counts) => sum + counts.size, 0);
  const [buckets, values] = [new Int32Array(size), new Float32Array(size)];
  let at = 0;
  for (const counts of counted) {
    const length = lengthOf(counts);
    for (const [bucket, count] of counts) {
      buckets[at] = bucket;
      values[at] = (1 + Math.log(count)) / length;
      at += 1;
    }
  }
  return { buckets, values, dense: denseOf(read, language) };
}

function hashesOf(group: string, text: ToneText): readonly number[] {
  if (group === 'w') return wordHashes(text);
  return group === 's' ? stemHashes(text) : characterHashes(text);
}

function countHashes(hashes: readonly number[], mask: number): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const hash of hashes) counts.set(hash & mask, (counts.get(hash & mask) ?? 0) + 1);
  return counts;
}

function lengthOf(counts: ReadonlyMap<number, number>): number {
  let squares = damping;
  for (const count of counts.values()) squares += (1 + Math.log(count)) ** 2;
  return Math.sqrt(squares);
}

/** Words, marked where negated, and their pairs and triples. */
function wordHashes({ words, negated }: ToneText): readonly number[] {
  return words.flatMap((word, at) => {
    const pair = at > 0 ? `${words[at - 1]}_${word}` : null;
    const triple = at > 1 ? `${words[at - 2]}_${pair}` : null;
    return [negated[at] ? `N_${word}` : word, pair, triple].flatMap((feature) => (feature === null ? [] : [hashOf(feature)]));
  });
}

/** Beginnings of words without their marks, which inflection leaves alone, and pairs of them with one word between or none. */
function stemHashes({ folded, negated }: ToneText): readonly number[] {
  const stems = folded.map((word) => word.slice(0, 5));
  return folded.flatMap((word, at) => {
    const sign = negated[at] ? 'N_' : '';
    const features = [`${sign}S5${stems[at]}`];
    if (word.length > 7) features.push(`${sign}S7${word.slice(0, 7)}`);
    if (at > 0) features.push(`${stems[at - 1]}/${stems[at]}`);
    if (at > 1) features.push(`${stems[at - 2]}|${stems[at]}`);
    return features.map(hashOf);
  });
}

/** All runs of three to six characters of what stands between spaces, with its ends. */
function characterHashes({ plain }: ToneText): readonly number[] {
  const hashes: number[] = [];
  for (const word of plain.split(/\s+/)) {
    const text = ` ${word} `;
    for (let start = 0; start + 3 <= text.length; start += 1) addRuns(hashes, text, start);
  }
  return hashes;
}

function addRuns(hashes: number[], text: string, start: number): void {
  let hash = mix(firstHash, 'c'.charCodeAt(0));
  for (let end = start; end < Math.min(text.length, start + 6); end += 1) {
    hash = mix(hash, text.charCodeAt(end));
    if (end >= start + 2) hashes.push(spread(hash));
  }
}

/** FNV-1a over UTF-16 units, then spread so that the low bits depend on all of them. */
function hashOf(feature: string): number {
  let hash = firstHash;
  for (let at = 0; at < feature.length; at += 1) hash = mix(hash, feature.charCodeAt(at));
  return spread(hash);
}

const firstHash = 0x811c9dc5;

function mix(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

function spread(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function denseOf(text: ToneText, language: string): Float64Array {
  const { plain } = text;
  const weights = weightsOf(text, language);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const up = sum(weights.filter((weight) => weight > 0));
  const down = 0 - sum(weights.filter((weight) => weight < 0));
  const between = (from: number, to: number) => weights.filter((weight) => from <= weight && weight < to).length;
  const flag = (value: boolean) => (value ? 1 : 0);
  return Float64Array.of(
    1,
    Math.min(up, 8) / 4,
    Math.min(down, 8) / 4,
    flag(up > 0),
    flag(down > 0),
    flag(up > down),
    flag(down > up),
    flag(plain.includes('!')) / 2,
    flag(plain.includes('?')) / 2,
    flag(/[:;]-?[)d]|[😀😊😂❤😍👍]/u.test(plain)),
    flag(/:-?[(\\/]|[😡😢😭👎😠]/u.test(plain)),
    Math.min(plain.length, 280) / 280,
    ...strengths.map(([from, to]) => Math.min(between(from, to), 4) / 2),
    (up - down) / (up + down + 2),
  );
}

/** Within which bounds a word of the list praises or blames a little, clearly and strongly, also when negated. */
const strengths = [
  [0.1, 1.3],
  [1.3, 2.5],
  [2.5, 4],
  [-1.3, -0.1],
  [-2.5, -1.3],
  [-4, -2.5],
] as const;

function weightsOf({ folded, negated }: ToneText, language: string): readonly number[] {
  return folded.flatMap((word, at) => {
    const weight = wordWeight(word, language);
    return weight === 0 ? [] : [weight * (negated[at] ? -0.7 : 1)];
  });
}
