import { compareNames } from '../../domain/text/names';
import type { Evaluation } from './evaluate';
import { groupScores, recallAtPrecision, scoreDecisions } from './metrics';
import { choiceField, EvaluateError, optionalText, readRows, readText, rowName, textField } from './rows';

interface Pair {
  readonly id: string;
  readonly a: string;
  readonly b: string;
  readonly wanted: boolean;
  readonly cat: string | null;
  readonly synthetic: string | null;
}

/**
 * Pairs of names: one person's forms, or two persons. Also reads tables of Latin and Cyrillic name parts (`.tsv`), where the neighbours in the
 * alphabet, which are the hardest wrong pairs, are counted apart.
 */
export const evaluateNames: Evaluation = async (options, progress) => {
  const pairs = options.data.endsWith('.tsv') ? readParts(options.data) : readPairs(options.data);
  progress(`Comparing ${pairs.length} pairs of names`);
  const all = pairs.map(judgePair);
  const judged = all.filter(({ cat }) => cat !== neighbour);
  const wrong = judged.filter((one) => one.wanted !== one.found);
  return {
    ...scoreDecisions(judged),
    recallAtPrecision98: recallAtPrecision(judged, 0.98),
    ...(judged.length < all.length ? { withNeighbours: scoreDecisions(all.filter(({ cat }) => cat !== stranger)) } : {}),
    by: groupScores(judged, { cat: (one) => one.cat, synthetic: (one) => one.synthetic }, (some) => ({
      ...scoreDecisions(some),
      recallAtPrecision98: recallAtPrecision(some, 0.98),
    })),
    ...(options.errors
      ? {
          errors: wrong.map(({ id, a, b, wanted, relation, strength }) => ({
            id,
            a,
            b,
            same: wanted,
            relation,
            score: strength,
          })),
        }
      : {}),
  };
};

function judgePair(pair: Pair) {
  const { relation, score } = compareNames(pair.a, pair.b);
  return { ...pair, relation, strength: score, found: isTaken(relation, score) };
}

/** What a look-up takes for the same person's name: one whole name in other forms, or a form that nothing speaks against. */
function isTaken(relation: string, score: number): boolean {
  return relation === 'same' || (relation === 'compatible' && score >= 0.7);
}

function readPairs(data: string): readonly Pair[] {
  return readRows(data, 'name_match.jsonl').map((row) => ({
    id: rowName(row),
    a: textField(row, 'a'),
    b: textField(row, 'b'),
    wanted: choiceField(row, 'label', ['same', 'different']) === 'same',
    cat: optionalText(row, 'cat'),
    synthetic: typeof row['synthetic'] === 'boolean' ? String(row['synthetic']) : null,
  }));
}

const [neighbour, stranger] = ['next', 'other'];
/** A step through the table that meets every row before it meets one again, and no neighbours after each other. */
const stride = 7919;

/** Each line `latin TAB cyrillic TAB count` is a pair; a Cyrillic form from elsewhere in the table, and the next in the alphabet, make two wrong ones. */
function readParts(file: string): readonly Pair[] {
  const lines = readText(file).split(/\r?\n/);
  const rows = lines.flatMap((line, index) => (line === '' ? [] : [parsePart(line, `${file}:${index + 1}`)]));
  const right = new Set(rows.map(([latin, cyrillic]) => `${latin}\t${cyrillic}`));
  const cyrillics = [...new Set(rows.map(([, cyrillic]) => cyrillic))].sort();
  const places = new Map(cyrillics.map((cyrillic, at) => [cyrillic, at]));
  return rows.flatMap(([latin, cyrillic], index) => {
    const isWrong = (other: string) => !right.has(`${latin}\t${other}`);
    const same: Pair = { id: `${index + 1}`, a: latin, b: cyrillic, wanted: true, cat: 'right', synthetic: null };
    const place = places.get(cyrillic) ?? 0;
    const wrong = [
      [neighbour, cyrillics.slice(place + 1, place + 1 + mostForms).find(isWrong)],
      [stranger, farFrom(place, cyrillics).find(isWrong)],
    ] as const;
    return [
      same,
      ...wrong.flatMap(([cat, b]) => (b === undefined ? [] : [{ ...same, id: `${index + 1}-${cat}`, b, wanted: false, cat }])),
    ];
  });
}

/** More forms than one Latin name has. */
const mostForms = 200;

function farFrom(place: number, forms: readonly string[]): readonly string[] {
  return Array.from(
    { length: Math.min(mostForms, forms.length) },
    (_, step) => forms[(place + (step + 1) * stride) % forms.length] ?? '',
  );
}

function parsePart(line: string, where: string): readonly [string, string] {
  const [latin, cyrillic] = line.split('\t');
  if (!latin || !cyrillic) throw new EvaluateError(`${where} is not two names parted by a tab.`);
  return [latin, cyrillic];
}
