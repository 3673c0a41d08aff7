import type { ReactNode } from 'react';

interface InitialsProps {
  readonly name: string;
  /** Decides the colour, so that one person has one colour everywhere. */
  readonly seed: string;
  readonly size: 'small' | 'large';
}

const hues = 8;

/** A round mark with one or two letters. No pictures: fetching one would tell its host who is being read about. */
export function Initials({ name, seed, size }: InitialsProps): ReactNode {
  return (
    <span className={`initials ${size} hue-${hueOf(seed)}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

/**
 * First characters of the first and last word, in capitals; of an address those before its `@`; `?` if there is none. Splits at plain
 * separators: compiling a pattern of all the world's letters would take longer than drawing the mark.
 */
export function initialsOf(name: string): string {
  const [bare = ''] = name.slice(0, 200).split('@');
  const words = bare.split(/[\s!-/:-@[-`{-~]+/).filter((word) => word !== '');
  const first = Array.from(words[0] ?? '?')[0] ?? '?';
  const last = words.length > 1 ? (Array.from(words.at(-1) ?? '')[0] ?? '') : '';
  return (first + last).toLocaleUpperCase();
}

function hueOf(seed: string): number {
  let sum = 0;
  for (const character of seed) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % hues;
}
