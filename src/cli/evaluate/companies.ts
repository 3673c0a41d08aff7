import { compareCompanies } from '../../domain/work/company';
import type { Evaluation } from './evaluate';
import { groupScores, ratio, recallAtPrecision, scoreDecisions } from './metrics';
import { choiceField, optionalText, readRows, rowName, textField } from './rows';

/** Pairs of company names: the same company or another. Related ones (parent, brand, bought) are counted apart. */
export const evaluateCompanies: Evaluation = async (options, progress) => {
  const rows = readRows(options.data, 'company_equiv.jsonl');
  progress(`Comparing ${rows.length} pairs of companies`);
  const judged = rows.map((row) => {
    const relation = compareCompanies(textField(row, 'a'), textField(row, 'b'));
    const label = choiceField(row, 'label', ['same', 'different', 'related']);
    const strength = relation === 'same' ? 1 : 0;
    return {
      row,
      relation,
      label,
      wanted: label === 'same',
      found: relation === 'same',
      strength,
      cat: optionalText(row, 'cat'),
    };
  });
  const scored = judged.filter((one) => one.label !== 'related');
  const related = judged.filter((one) => one.label === 'related');
  const wrong = scored.filter((one) => one.wanted !== one.found);
  return {
    ...scoreDecisions(scored),
    recallAtPrecision98: recallAtPrecision(scored, 0.98),
    related: {
      n: related.length,
      asSame: ratio(related.filter((one) => one.relation === 'same').length, related.length),
      asRelated: ratio(related.filter((one) => one.relation === 'related').length, related.length),
      asDifferent: ratio(related.filter((one) => one.relation === 'different').length, related.length),
    },
    differentAsDifferent: ratio(
      scored.filter((one) => !one.wanted && one.relation === 'different').length,
      scored.filter((one) => !one.wanted).length,
    ),
    by: groupScores(scored, { cat: (one) => one.cat, lang: (one) => optionalText(one.row, 'lang') }, (some) => ({
      ...scoreDecisions(some),
      recallAtPrecision98: recallAtPrecision(some, 0.98),
      falselyJoined: some.filter((one) => !one.wanted && one.found).length,
    })),
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
