import type { ReactNode } from 'react';
import type { TermMatch } from '../../../domain/brand/mention';
import { tame } from '../../ui/tame';

interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

const before = 80;
const longest = 400;

/** The words themselves, with those that speak of the brand marked. Long posts begin shortly before the first of them. */
export function Quote({ text, matches }: { readonly text: string; readonly matches: readonly TermMatch[] }): ReactNode {
  return (
    <bdi>
      {piecesOf(text, matches).map(({ text: words, isMatch }, at) =>
        isMatch ? <mark key={at}>{tame(words)}</mark> : tame(words),
      )}
    </bdi>
  );
}

/** Cuts the text at the matches. Offsets that overlap or lie outside the text are passed over: they come from outside too. Pure. */
export function piecesOf(text: string, matches: readonly TermMatch[]): readonly Piece[] {
  const spans = matches.filter(({ start, end }) => start >= 0 && end > start && end <= text.length);
  const inOrder = spans.toSorted((one, other) => one.start - other.start || other.end - one.end);
  const start = cutBefore(text, inOrder[0]?.start ?? 0);
  const end = Math.min(text.length, start + longest);
  const pieces: Piece[] = [];
  let at = start;
  for (const span of inOrder) {
    if (span.start < at || span.end > end) continue;
    pieces.push({ text: text.slice(at, span.start), isMatch: false }, { text: text.slice(span.start, span.end), isMatch: true });
    at = span.end;
  }
  pieces.push({ text: text.slice(at, end), isMatch: false });
  return withDots(
    pieces.filter(({ text: words }) => words !== ''),
    { cutsStart: start > 0, cutsEnd: end < text.length },
  );
}

/** The start of a word a little before the match. */
function cutBefore(text: string, match: number): number {
  if (match <= before * 2) return 0;
  const space = text.indexOf(' ', match - before);
  return space === -1 || space > match ? match : space + 1;
}

function withDots(pieces: readonly Piece[], { cutsStart, cutsEnd }: { cutsStart: boolean; cutsEnd: boolean }): readonly Piece[] {
  const dots: Piece = { text: '…', isMatch: false };
  return [...(cutsStart ? [dots] : []), ...pieces, ...(cutsEnd ? [dots] : [])];
}
