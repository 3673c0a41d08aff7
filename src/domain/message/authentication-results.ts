/** What one check of the receiving server gave, in lower case: `dkim`, `pass`, and what it says of it (`header.d`, `reason`, `action`). */
export interface CheckResult {
  readonly method: string;
  readonly result: string;
  readonly properties: ReadonlyMap<string, string>;
  /** Words in brackets, such as `p=reject dis=none`. */
  readonly comment: string;
}

const longestValue = 8000;
const mostChecks = 40;
const pair = /([a-z][\w.-]{0,60})(?: ?\/ ?\d{1,9})? ?= ?([^\s=]+)/g;

/**
 * The checks of one Authentication-Results value (RFC 8601 2.2), in their order. The name of the server in front is left out where there is
 * one; Exchange Online writes none. Comments may be nested, values may be quoted. Never throws; what can't be read is not there.
 */
export function parseAuthenticationResults(value: string): readonly CheckResult[] {
  const line = value.slice(0, longestValue).replace(/\s+/g, ' ').toLowerCase();
  return sectionsOf(line).flatMap(({ text, comment }) => {
    const [first, ...others] = [...text.matchAll(pair)].map(([, name = '', stated = '']) => [name, stated] as const);
    return first === undefined ? [] : { method: first[0], result: first[1], properties: new Map(others), comment };
  });
}

interface Section {
  text: string;
  comment: string;
}

/** What stands between semicolons, comments apart; blanks and marks within a quoted value become `_`, so that it stays one word. */
function sectionsOf(value: string): readonly Section[] {
  let section: Section = { text: '', comment: '' };
  const sections = [section];
  let isQuoted = false;
  let depth = 0;
  for (let at = 0; at < value.length && sections.length <= mostChecks; at += 1) {
    const isEscaped = value.charAt(at) === '\\';
    if (isEscaped) at += 1;
    const letter = value.charAt(at);
    if (isEscaped || !/["();]/.test(letter)) add(section, letter, { isQuoted, depth });
    else if (letter === '"' && depth === 0) isQuoted = !isQuoted;
    else if (letter === '(' && !isQuoted) depth += 1;
    else if (letter === ')' && depth > 0) depth -= 1;
    else if (letter === ';' && !isQuoted && depth === 0) sections.push((section = { text: '', comment: '' }));
    else if (letter === ';') add(section, letter, { isQuoted, depth });
  }
  return sections;
}

function add(
  section: Section,
  letter: string,
  { isQuoted, depth }: { readonly isQuoted: boolean; readonly depth: number },
): void {
  if (depth > 0) section.comment += letter;
  else section.text += isQuoted && /[\s;=]/.test(letter) ? '_' : letter;
}
