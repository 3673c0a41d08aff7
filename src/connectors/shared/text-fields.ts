import { parseAddress } from '../../domain/message/address';

const invisible = /[\p{Cs}\u202A-\u202E\u2066-\u2069\uFEFF]|(?![\t\n])\p{Cc}/gu;
const markFlood = /(\p{M}{8})\p{M}+/gu;
const visible = /[^\s\p{C}\p{M}\u115F\u1160\u3164\uFFA0]/u;

/** Longest texts we keep, in characters (UTF-16), as the domain promises them. */
export const longest = { name: 200, place: 200, title: 300, company: 300, bio: 2000, post: 5000 } as const;

/**
 * One line of outside text: white space becomes single spaces; control characters, direction overrides and floods of combining
 * marks go; clipped to `most` characters with an ellipsis. Null if nothing visible is left. HTML stays what it is: text.
 */
export function toLine(value: string | null, most: number): string | null {
  return value === null ? null : tidied(value, most, (text) => text.replace(/\s+/gu, ' '));
}

/** Like `toLine`, but paragraphs survive: line breaks stay, at most one empty line in a row. */
export function toParagraphs(value: string | null, most: number): string | null {
  return value === null ? null : tidied(value, most, keepParagraphs);
}

function tidied(value: string, most: number, spaced: (text: string) => string): string | null {
  // A hostile megabyte is cut before the expressions see it; four times the target leaves room for what they remove.
  const room = value.slice(0, most * 4).replace(/\r\n?/g, '\n');
  const text = spaced(room.replace(invisible, '').replace(markFlood, '$1').normalize('NFC')).trim();
  if (!visible.test(text)) return null;
  return text.length > most ? clipped(text, most) : text;
}

function keepParagraphs(text: string): string {
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** Cuts between whole characters and says so. */
function clipped(text: string, most: number): string {
  return `${text
    .slice(0, most - 1)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd()}…`;
}

/** A mail address that a network shows publicly, normalised; null if it is none. */
export function toAddress(value: string | null): string | null {
  return value === null ? null : (parseAddress(value)?.address ?? null);
}

/** An instant the network stated, as an ISO instant in UTC; null if it stated none. Never "now" instead. */
export function toInstant(value: string | null): string | null {
  if (value === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(value)) return null;
  const ms = Date.parse(value);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}
