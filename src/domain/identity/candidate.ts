import { compareParsedNames, parseName, type NameComparison } from '../text/names';
import { rareHandles, spellsRareName } from './handle';
import { accountLinkKeys, isEntryOnPage, linkKey } from './link-key';
import type { Profile } from './profile';
import type { SubjectFacts } from './subject';

/** A profile with what judging asks of it again and again. */
export interface Candidate {
  readonly profile: Profile;
  /** Its name beside the subject's. */
  readonly names: NameComparison;
  /** Its handle in the forms that `rareHandles` gives. */
  readonly handles: readonly string[];
  /** Whether the handle spells the subject's rare name, with the given name whole or as an initial. */
  readonly spellsName: boolean;
  /** Keys by which others link to it. */
  readonly keys: ReadonlySet<string>;
  /** Where it links to: whether the network checked that the target links back, by link key. */
  readonly verifiedByLink: ReadonlyMap<string, boolean>;
}

const incomparable: NameComparison = { score: 0, relation: 'unknown' };

/** Prepares a profile for judging. */
export function candidateOf(facts: SubjectFacts, profile: Profile): Candidate {
  const { parsedName } = facts;
  const names =
    parsedName === null || profile.name === null ? incomparable : compareParsedNames(parsedName, parseName(profile.name));
  const verifiedByLink = new Map<string, boolean>();
  for (const { url, verified } of profile.links) {
    const key = linkKey(url);
    if (key !== null) verifiedByLink.set(key, verified || verifiedByLink.get(key) === true);
  }
  const { account } = profile;
  const handles = isEntryOnPage(account) ? [] : rareHandles(account.handle, facts.spokenName ?? profile.name);
  const spellsName = facts.spokenName !== null && !isEntryOnPage(account) && spellsRareName(account.handle, facts.spokenName);
  return { profile, names, handles, spellsName, keys: accountLinkKeys(profile), verifiedByLink };
}
