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

/** Pairs of names: one person's forms, or two persons. Also reads tables of Latin and Cyrillic name parts (`.tsv`). */
export const evaluateNames: Evaluation = async (options, progress) => {
  const pairs = options.data.endsWith('.tsv') ? readParts(options.data) : readPairs(options.data);
  progress(`Comparing ${pairs.length} pairs of names`);
  const judged = pairs.map((pair) => {
    const { relation, score } = compareNames(pair.a, pair.b);
    return { ...pair, relation, strength: score, found: isTaken(relation, score) };
  });
  const wrong = judged.filter((one) => one.wanted !== one.found);
  return {
    ...scoreDecisions(judged),
    recallAtPrecision98: recallAtPrecision(judged, 0.98),
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

/** Each line `latin TAB cyrillic TAB count` is a pair; as many wrong pairs come from the alphabetically next Cyrillic form that is not right too. */
function readParts(file: string): readonly Pair[] {
  const lines = readText(file).split(/\r?\n/);
  const rows = lines.flatMap((line, index) => (line === '' ? [] : [parsePart(line, `${file}:${index + 1}`)]));
  const right = new Set(rows.map(([latin, cyrillic]) => `${latin}\t${cyrillic}`));
  const cyrillics = [...new Set(rows.map(([, cyrillic]) => cyrillic))].sort();
  const places = new Map(cyrillics.map((cyrillic, at) => [cyrillic, at]));
  return rows.flatMap(([latin, cyrillic], index) => {
    const next = cyrillics.slice((places.get(cyrillic) ?? 0) + 1).find((other) => !right.has(`${latin}\t${other}`));
    const same: Pair = { id: `${index + 1}`, a: latin, b: cyrillic, wanted: true, cat: 'right', synthetic: null };
    return next === undefined ? [same] : [same, { ...same, id: `${index + 1}-next`, b: next, wanted: false, cat: 'next' }];
  });
}

function parsePart(line: string, where: string): readonly [string, string] {
  const [latin, cyrillic] = line.split('\t');
  if (!latin || !cyrillic) throw new EvaluateError(`${where} is not two names parted by a tab.`);
  return [latin, cyrillic];
}
