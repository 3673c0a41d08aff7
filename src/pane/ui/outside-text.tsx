import type { ReactNode } from 'react';
import { tame } from './tame';

interface OutsideTextProps {
  readonly text: string;
  /** Cut at one line, with the whole text in the title. */
  readonly clip?: boolean;
}

/** Longest text that is ever drawn; nobody reads more in a side pane, and a hostile name must not cost layout time. */
const longest = 300;

/** Text from outside: never markup, kept from turning the direction of its neighbours, never wider than its place. */
export function OutsideText({ text, clip = false }: OutsideTextProps): ReactNode {
  const shown = tame(text.length > longest ? `${text.slice(0, longest)}…` : text);
  return clip ? (
    <bdi className="outside clip" title={shown}>
      {shown}
    </bdi>
  ) : (
    <bdi className="outside">{shown}</bdi>
  );
}
