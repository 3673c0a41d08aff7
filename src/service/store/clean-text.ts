/**
 * The text as PostgreSQL can keep it: no NUL characters, halves of surrogate pairs replaced, at most `length` UTF-16 units. Foreign texts come
 * limited by their connector; this is the last line, so that one bad text never costs the whole answer.
 */
export function cleanText(text: string, length: number): string {
  return text
    .slice(0, length)
    .replaceAll('\0', '')
    .replace(/\p{Surrogate}/gu, '\u{FFFD}');
}

/** As `cleanText`; null stays null, and a text of which nothing is left becomes null. */
export function cleanTextOrNull(text: string | null, length: number): string | null {
  return text === null ? null : cleanText(text, length) || null;
}

/** A key or an address of a page: cut or altered it would be another one, so it is kept whole or is null. */
export function keepWhole(text: string | null, length: number): string | null {
  return text !== null && text !== '' && text.length <= length && cleanText(text, length) === text ? text : null;
}

/** The instant in the one form that is kept, or null if it is none or outside the years 1 to 9999. */
export function cleanInstant(instant: string): string | null {
  const time = Date.parse(instant);
  return time >= firstInstant && time <= lastInstant ? new Date(time).toISOString() : null;
}

const firstInstant = Date.parse('0001-01-01T00:00:00.000Z');
const lastInstant = Date.parse('9999-12-31T23:59:59.999Z');
