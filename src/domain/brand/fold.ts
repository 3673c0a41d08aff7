/** Text folded for matching (lower case, no marks), with the way back: `starts[i]` is where unit `i` stood in the original. */
export interface FoldedText {
  readonly text: string;
  /** One more entry than `text` has units; the last is the original's length. */
  readonly starts: readonly number[];
}

const letters: Readonly<Record<string, string>> = { ø: 'o', æ: 'ae', ß: 'ss', ł: 'l', đ: 'd', þ: 'th', ð: 'd', ı: 'i', œ: 'oe' };

/** Folds letter by letter, so that every match can be shown in the original. */
export function foldText(original: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  let at = 0;
  for (const symbol of original) {
    const folded = foldSymbol(symbol);
    for (let unit = 0; unit < folded.length; unit += 1) starts.push(at);
    text += folded;
    at += symbol.length;
  }
  return { text, starts: [...starts, at] };
}

function foldSymbol(symbol: string): string {
  const code = symbol.charCodeAt(0);
  if (code < 128) return symbol.toLowerCase();
  const plain = symbol
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '');
  return letters[plain] ?? plain;
}

/** Where folded units `start` to `end` stand in the original, marks that follow included. */
export function originalRange(folded: FoldedText, start: number, end: number): { readonly start: number; readonly end: number } {
  return { start: folded.starts[start] ?? 0, end: folded.starts[end] ?? 0 };
}
