import { compareTitles, type TitleRelation } from '../../domain/work/titles';
import type { Evaluation } from './evaluate';
import { groupScores, recallAtPrecision, scoreDecisions } from './metrics';
import { choiceField, optionalText, readRows, rowName, textField } from './rows';

/** How surely a relation means "the same title", for the curve of precision against recall. */
const strengths: Readonly<Record<TitleRelation, number>> = { same: 1, unknown: 0, higher: 0, lower: 0, different: 0 };

/** Pairs of titles: are they the same in other words, or really different? */
export const evaluateTitles: Evaluation = async (options, progress) => {
  const rows = readRows(options.data, 'title_equiv.jsonl');
  progress(`Comparing ${rows.length} pairs of titles`);
  const judged = rows.map((row) => {
    const relation = compareTitles(textField(row, 'a'), textField(row, 'b'));
    const wanted = choiceField(row, 'label', ['same', 'different']) === 'same';
    return { row, relation, wanted, found: relation === 'same', strength: strengths[relation], cat: optionalText(row, 'cat') };
  });
  const wrong = judged.filter((one) => one.wanted !== one.found);
  return {
    ...scoreDecisions(judged),
    recallAtPrecision98: recallAtPrecision(judged, 0.98),
    by: groupScores(judged, { cat: (one) => one.cat }, scoreDecisions),
    ...(options.errors
      ? {
          errors: wrong.map(({ row, relation }) => ({
            id: rowName(row),
            a: row['a'],
            b: row['b'],
            label: row['label'],
            relation,
          })),
        }
      : {}),
  };
};
