import type { Shown } from './outlook';

/** One line of the final table. */
export interface Row {
  readonly asked: string;
  readonly found: string;
  readonly ms: number | null;
  readonly isRight: boolean;
  /** What there was to see, for those who look why something is wrong. */
  readonly shown: string;
}

/** What must be so, in words, and whether it is. */
export type Claims = Readonly<Record<string, boolean>>;

/** A row about what was seen. When something is wrong, only that is spelled out. */
export function rowOf(asked: string, shown: Pick<Shown, 'ms' | 'text'>, claims: Claims): Row {
  const broken = Object.keys(claims).filter((claim) => claims[claim] !== true);
  const found = broken.length === 0 ? Object.keys(claims).join('; ') : `NOT SO: ${broken.join('; ')}`;
  return { asked, found, ms: shown.ms, isRight: broken.length === 0, shown: shown.text };
}

/** The rows as lines of plain text. */
export function tableOf(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ asked }) => asked.length));
  const line = ({ asked, found, ms, isRight }: Row) =>
    `${isRight ? 'ok   ' : 'WRONG'}  ${asked.padEnd(width)}  ${(ms === null ? '-' : `${ms} ms`).padStart(8)}  ${found}`;
  return `${rows.map(line).join('\n')}\n`;
}

/** What there was to see where something is wrong. */
export function whatWasShown(rows: readonly Row[]): string {
  return rows
    .filter(({ isRight }) => !isRight)
    .map(({ asked, shown }) => `--- ${asked}, this was to see:\n${shown}\n`)
    .join('\n');
}

/** Whether a text that may be missing has this part. */
export function has(text: string | undefined, part: string): boolean {
  return text?.includes(part) ?? false;
}
