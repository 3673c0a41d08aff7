import type { Retention } from '../../contract/settings';
import type { LookupParts } from '../lookup/lookup-person';
import { ownAccountsOf } from '../privacy/own-accounts';
import type { Forgetting, Forgotten } from '../store/retention';

export type RetentionParts = Pick<LookupParts, 'store' | 'settings' | 'now'>;

/** Something that is kept for so many days. */
export interface RetentionRule {
  readonly keptDays: (settings: Retention) => number;
  /** Forgets one small piece of what is older; safe to repeat. */
  readonly forget: (piece: Forgetting, parts: RetentionParts) => Promise<Forgotten>;
}

/** All that is forgotten by its age, in this order every day: a further rule is a line here. Cards go first, since erasing people looks all of them through. */
export const retentionRules: readonly RetentionRule[] = [
  { keptDays: () => 1, forget: (piece, { store }) => store.retention.forgetCards(piece) },
  { keptDays: ({ unopenedPeopleDays }) => unopenedPeopleDays, forget: erasePeople },
  { keptDays: ({ sightingsDays }) => sightingsDays, forget: (piece, { store }) => store.retention.forgetSightings(piece) },
  { keptDays: ({ sightingsDays }) => sightingsDays, forget: (piece, { store }) => store.retention.forgetProfiles(piece) },
  { keptDays: ({ mentionsDays }) => mentionsDays, forget: (piece, { store }) => store.retention.forgetMentions(piece) },
  { keptDays: ({ lookupAuditDays }) => lookupAuditDays, forget: forgetLookups },
];

/** People erased in one piece. */
const mostPeople = 100;

/** Whoever no message showed since then and nobody follows, as a person who asks is erased. */
async function erasePeople({ before, now }: Forgetting, { store, settings }: RetentionParts): Promise<Forgotten> {
  const { addresses } = await store.privacy.findNotMet({ since: before, alsoFollowed: false });
  for (const address of addresses.slice(0, mostPeople)) {
    const { person } = await store.findByAddress(address);
    await store.privacy.erase({ address, accounts: person ? ownAccountsOf(person, settings) : [], at: now });
  }
  return { next: addresses.length > mostPeople ? 'again' : null };
}

async function forgetLookups({ before }: Forgetting, { store }: RetentionParts): Promise<Forgotten> {
  await store.privacy.forgetLookups(before);
  return { next: null };
}
