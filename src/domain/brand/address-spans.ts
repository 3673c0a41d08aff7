export type Span = readonly [start: number, end: number];

const address =
  /(?:https?:\/\/|www\.)\S+|[^\s@<>]*@[^\s<>]+|(?<![\p{L}\p{N}])[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.(?:[a-z]{2,12}|[A-Z]{2,12}|\p{Ll}{2,6})(?![\p{L}\p{N}])(?:\/\S*)?|#[\p{L}\p{N}_]+/gu;

/** Addresses, handles and hashtags: a brand's name inside them is not the brand being named. */
export function addressSpans(text: string): readonly Span[] {
  return /[@#.]|:\/\//.test(text) ? spansOf(text, address) : [];
}

/** Lines that a post quotes as mail does, with `>`: not the author's words. */
export function quotedSpans(text: string): readonly Span[] {
  return text.includes('>') ? spansOf(text, /^[ \t]*(?:>|&gt;).*$/gmu) : [];
}

function spansOf(text: string, pattern: RegExp): readonly Span[] {
  return [...text.matchAll(pattern)].map((match) => [match.index, match.index + match[0].length] as const);
}

/** The span that holds a place; null if none does. */
export function spanAt(spans: readonly Span[], at: number): Span | null {
  return spans.find(([start, end]) => start <= at && at < end) ?? null;
}

/** Whether the text from `start` to `end`, which has a handle's letters, is all of the handle. */
export function isWholeHandle(text: string, start: number, end: number): boolean {
  const inside = text.slice(start, end);
  return (
    !/\s/.test(inside) &&
    !/[\p{L}\p{N}_.@/]$/u.test(text.slice(0, start)) &&
    !/^(?:[\p{L}\p{N}_]|[.@-][\p{L}\p{N}])/u.test(text.slice(end, end + 4))
  );
}

/** Whether the text from `start` to `end`, which has a site's letters, is a whole host or the end of one: no mail, no longer domain. */
export function isWholeSite(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 80), start);
  if (/\s/.test(text.slice(start, end)) || /[\p{L}\p{N}_-]$/u.test(before) || /@[\p{L}\p{N}.-]*$/u.test(before)) return false;
  if (before.endsWith('.') && !/[\p{L}\p{N}]\.$/u.test(before)) return false;
  return !/^(?:[\p{L}\p{N}_-]|\.[\p{L}\p{N}])/u.test(text.slice(end, end + 3));
}
