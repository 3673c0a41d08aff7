import { compareCompanies } from '../../domain/work/company';
import { readPositions } from '../../domain/work/headline';
import { foldWords } from '../../domain/work/titles-words';
import type { Evaluation } from './evaluate';
import { groupScores, ratio } from './metrics';
import { optionalText, readRows, rowName, textField } from './rows';

interface Judged {
  readonly id: string;
  readonly lang: string | null;
  readonly kind: string | null;
  readonly text: string;
  readonly company: Part;
  readonly title: Part;
}

interface Part {
  readonly wanted: string | null;
  readonly found: string | null;
  readonly right: boolean;
}

/** Company and title read out of bios: the first position that the text gives against the one expected. */
export const evaluateHeadlines: Evaluation = async (options, progress) => {
  const rows = readRows(options.data, 'title_extract.jsonl').filter(
    (row) => options.lang === null || row['lang'] === options.lang,
  );
  progress(`Reading ${rows.length} headlines`);
  const judged = rows.map((row): Judged => {
    const text = textField(row, 'text');
    const first = readPositions(text)[0];
    return {
      id: rowName(row),
      lang: optionalText(row, 'lang'),
      kind: optionalText(row, 'kind'),
      text,
      company: compare(optionalText(row, 'company'), first?.company ?? null, isSameCompany),
      title: compare(optionalText(row, 'title'), first?.title ?? null, isSameText),
    };
  });
  return {
    ...sum(judged),
    by: groupScores(judged, { lang: (one) => one.lang, kind: (one) => one.kind }, sum),
    ...(options.errors ? { errors: judged.filter((one) => isWrong(one.company) || isWrong(one.title)) } : {}),
  };
};

function compare(wanted: string | null, found: string | null, isSame: (a: string, b: string) => boolean): Part {
  return { wanted, found, right: wanted !== null && found !== null && isSame(wanted, found) };
}

/** The same company however it is written: "CyberAgent" and "CyberAgent Inc". */
function isSameCompany(a: string, b: string): boolean {
  return isSameText(a, b) || compareCompanies(a, b) === 'same';
}

function isSameText(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

/** Letters and digits only: case, marks and punctuation are no matter here. */
function plain(text: string): string {
  return foldWords(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

function isWrong(part: Part): boolean {
  return part.wanted !== null && !part.right;
}

function sum(judged: readonly Judged[]) {
  const company = sumPart(judged.map((one) => one.company));
  const title = sumPart(judged.map((one) => one.title));
  return { n: judged.length, precision: company.precision, recall: company.accuracy, f1: company.f1, company, title };
}

/** `accuracy`: of the rows with an expected value, how many are right; `precision`: of those where a value was found. */
function sumPart(parts: readonly Part[]) {
  const asked = parts.filter((part) => part.wanted !== null);
  const right = asked.filter((part) => part.right).length;
  const found = asked.filter((part) => part.found !== null).length;
  return {
    n: asked.length,
    accuracy: ratio(right, asked.length),
    precision: ratio(right, found),
    f1: ratio(2 * right, found + asked.length),
  };
}
