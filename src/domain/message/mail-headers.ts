import { parseAddress } from './address';

/** One header of a mail: its name in lower case, its value on one line. */
export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

const longestText = 256_000;
const mostLines = 4000;
const longestValue = 16_000;
const mostAddresses = 20;

/**
 * The headers of a mail as they stand, topmost first, folded lines joined (RFC 5322 2.2.3). What is no header is left out; reading ends at
 * the first empty line, as the rest is body. Never throws.
 */
export function readHeaders(text: string): readonly MailHeader[] {
  const headers: { readonly name: string; readonly parts: string[] }[] = [];
  for (const line of text
    .slice(0, longestText)
    .trimStart()
    .split(/\r\n|\n|\r/, mostLines)) {
    if (line === '') break;
    const name = /^([!-9;-~]{1,80})[ \t]*:/.exec(line)?.[1];
    if (name !== undefined) headers.push({ name: name.toLowerCase(), parts: [line.slice(line.indexOf(':') + 1)] });
    else if (/^[ \t]/.test(line)) headers.at(-1)?.parts.push(line);
  }
  return headers.map(({ name, parts }) => ({ name, value: parts.join(' ').slice(0, longestValue).replace(/\s+/g, ' ').trim() }));
}

/** The value of the topmost header of this name (lower case), or null. */
export function topmost(headers: readonly MailHeader[], name: string): string | null {
  return headers.find((header) => header.name === name)?.value ?? null;
}

/**
 * The addresses of a list such as Reply-To's value, normalised, each once, at most 20. Display names, comments and groups fall away, so that
 * an address that somebody only wrote into a name is not taken for one.
 */
export function addressesOf(value: string): readonly string[] {
  const found = entriesOf(value.slice(0, longestValue)).flatMap((entry) => {
    const bracketed = /<([^<>]*)>[^<>]*$/.exec(entry)?.[1];
    return parseAddress(bracketed ?? entry)?.address ?? [];
  });
  return [...new Set(found)].slice(0, mostAddresses);
}

/** The entries between commas and around a group's colon and semicolon; quoted words and comments are dropped. */
function entriesOf(value: string): readonly string[] {
  const entries: string[] = [];
  let entry = '';
  let isQuoted = false;
  let comments = 0;
  for (let at = 0; at < value.length; at += 1) {
    const letter = value.charAt(at);
    if (letter === '\\') at += 1;
    else if (letter === '"' && comments === 0) isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (letter === '(') comments += 1;
    else if (letter === ')') comments = Math.max(comments - 1, 0);
    else if (comments > 0) continue;
    else if (/[,;:]/.test(letter)) {
      entries.push(entry);
      entry = '';
    } else entry += letter;
  }
  return [...entries, entry];
}
