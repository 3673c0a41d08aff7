import { createContext, useContext, useState } from 'react';
import type { Mention } from '../../../domain/brand/mention';
import type { Card } from '../../../domain/card';

type Place = 'needs' | 'list';

/** Keeps a mention in its place until the card is left, whatever the next card says: what was just said of it, and the way back, stand there. */
export type Hold = (mention: Mention) => void;

const context = createContext<Hold>(() => undefined);
export const HoldingProvider = context.Provider;

export function useHold(): Hold {
  return useContext(context);
}

interface PlacedMentions {
  /** Those that seem to wait for an answer, the first few. */
  readonly needs: readonly Mention[];
  readonly list: readonly Mention[];
  /** Said not to be about us. */
  readonly aside: readonly Mention[];
  readonly hold: Hold;
}

/** So many mentions are shown among what needs the reader; the others come first in the list. */
const mostNeeds = 3;

/** Where each mention of a card stands. */
export function usePlacedMentions({ mentions, mentionsSetAside }: Pick<Card, 'mentions' | 'mentionsSetAside'>): PlacedMentions {
  const [held, setHeld] = useState<ReadonlyMap<string, Place>>(new Map());
  const waiting = mentions.filter(({ seemsUnanswered }) => seemsUnanswered).slice(0, mostNeeds);
  const placeOf = (mention: Mention): Place => held.get(mentionKey(mention)) ?? (waiting.includes(mention) ? 'needs' : 'list');
  const shown = [...mentions, ...mentionsSetAside.filter((mention) => held.has(mentionKey(mention)))];
  const needs = shown.filter((mention) => placeOf(mention) === 'needs');
  const needed = new Set(needs.map(mentionKey));
  const hold = (mention: Mention) => {
    const key = mentionKey(mention);
    const place = needed.has(key) ? 'needs' : 'list';
    setHeld((before) => (before.has(key) ? before : new Map([...before, [key, place]])));
  };
  return {
    needs,
    list: shown.filter((mention) => placeOf(mention) === 'list'),
    aside: mentionsSetAside.filter((mention) => !held.has(mentionKey(mention))),
    hold,
  };
}

export function mentionKey({ post, brand }: Mention): string {
  return JSON.stringify([post.network, post.id, brand]);
}
