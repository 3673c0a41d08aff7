import anyAscii from 'any-ascii';
import { legalForms, noEmployerWords } from './company-words';

/** One reading of a company's name. */
export interface CompanyName {
  /** Folded words without the legal form; never empty. */
  readonly words: readonly string[];
  /** The words written together. */
  readonly joined: string;
  /** As it was written, for acronyms. */
  readonly written: string;
  /** Said first, not in brackets or after "formerly". */
  readonly main: boolean;
  readonly script: 'latin' | 'cyrillic' | 'other' | 'mixed';
}

const longestText = 300;
const aside = /[([{]([^)\]}]*)[)\]}]/g;
/** Legal forms in Chinese, Japanese and Korean, which stand before or behind without a space. */
const easternForms = /株式会社|有限会社|合同会社|股份有限公司|有限责任公司|有限公司|주식회사|\(株\)|\(주\)/gu;
const formerly =
  /[,;(]?\s*\b(?:formerly(?: known as)?|previously|f[./]?k[./]?a\b\.?|now(?: part of)?|part of|acquired by|d[./]?b[./]?a\b\.?|a[./]?k[./]?a\b\.?|agrāk|tidligere|fost[ăa]?|бывш\S*|ранее)\b:?\s*/iu;

/**
 * The readings of a company text: the name itself, then what stands in brackets, after "formerly", or as a second `@handle`. Empty if it
 * names no company ("Freelance", "n/a").
 */
export function readCompany(text: string): readonly CompanyName[] {
  const clean = text.slice(0, longestText).normalize('NFKC').trim();
  const parts = clean.split(formerly).flatMap(splitHandles).flatMap(withoutAside);
  const readings = parts.map((part, index) => readOne(part, index === 0)).filter((name) => name !== null);
  return readings.filter((name, index) => readings.findIndex(({ joined }) => joined === name.joined) === index).slice(0, 4);
}

/** GitHub people write `@acme @foundation`, and `@acme (part of Group)`. */
function splitHandles(text: string): readonly string[] {
  return /@\w/.test(text) ? text.split(/(?:^|[\s,;/&|]+)@(?=\w)/).filter((part) => part.trim() !== '') : [text];
}

function withoutAside(text: string): readonly string[] {
  const asides = [...text.matchAll(aside)].map((match) => match[1] ?? '').filter((part) => /\p{L}{2}/u.test(part));
  return [text.replace(aside, ' '), ...asides];
}

function readOne(text: string, main: boolean): CompanyName | null {
  const written = withoutSite(text.replace(easternForms, ' ')).trim();
  const folded = foldWords(written);
  if (folded.length === 0 || noEmployerWords.has(folded.join('')) || isMisspeltUnaffiliated(folded.join(''))) return null;
  const words = withoutLegalForm(folded);
  return { words, joined: words.join(''), written, main, script: scriptOf(words.join('')) };
}

/** `https://www.acme.com/about` and `acme.com` are read as `acme`. */
function withoutSite(text: string): string {
  const site =
    /^(?:https?:\/\/)?(?:www\.)?([\p{L}\p{N}-]{2,})(?:\.(?:com?|org|net|io|ai|dev|app|tech|eu|gov|edu|ac|lv|lt|ee|no|se|dk|fi|ro|md|ru|de|uk|fr|nl|pl|jp|us))+(?:\/\S*)?$/iu.exec(
      text.trim(),
    );
  return site?.[1] ?? text;
}

/** Lower-case words: Latin without marks, other scripts as they are. Dots inside abbreviations vanish (`S.r.l.`), other punctuation splits. */
export function foldWords(text: string): readonly string[] {
  const plain = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/['’]s\b/gu, '')
    .replace(/\p{M}|['’`´"“”„«»]/gu, '')
    .replace(/[^\p{ASCII}]/gu, (char) => (/\p{Script=Latin}/u.test(char) ? anyAscii(char).toLowerCase() : char))
    .replace(/(?<=\p{L})\.(?=\p{L}\b)/gu, '')
    .replace(/\bsp\.? z ?\.?o\.? ?o\b/g, 'spzoo')
    .replace(/\ba\/s\b/g, 'as');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** A legal form stands in front (SIA Acme, ООО Акме) or behind (Acme Co., Ltd.); a name of nothing else keeps its words. */
function withoutLegalForm(words: readonly string[]): readonly string[] {
  let [start, end] = [0, words.length];
  while (end > 0 && legalForms.has(words[end - 1] ?? '')) end--;
  while (start < end && legalForms.has(words[start] ?? '')) start++;
  return start < end ? words.slice(start, end) : words;
}

function isMisspeltUnaffiliated(joined: string): boolean {
  return (
    /^(?:un|not)\p{L}{0,2}ff?\p{L}{3,8}$/u.test(joined) &&
    /(?:ated?|atd|ate|ted)$/.test(joined) &&
    joined.startsWith('un') &&
    /^una?ff?[iel]/.test(joined)
  );
}

function scriptOf(joined: string): CompanyName['script'] {
  const letters = joined.replace(/\p{N}/gu, '');
  if (/^\p{Script=Latin}*$/u.test(letters)) return 'latin';
  if (/^\p{Script=Cyrillic}+$/u.test(letters)) return 'cyrillic';
  return /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(letters) ? 'mixed' : 'other';
}
