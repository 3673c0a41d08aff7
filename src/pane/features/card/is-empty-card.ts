import type { Card } from '../../../domain/card';

/** Whether nothing at all is known of the person. A position alone is something: the signature may have stated it. Pure. */
export function isEmptyCard(card: Card): boolean {
  const lists = [
    card.jobChanges,
    card.changesSetAside,
    card.accounts,
    card.candidates,
    card.mentions,
    card.mentionsSetAside,
    card.posts,
  ];
  return lists.every(({ length }) => length === 0);
}
