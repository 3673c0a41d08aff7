import { topicOf, type Correction } from './correction';
import type { Mention } from './mention';

/** So many posts of one account must have been said to mean something else by a term. */
const enough = 2;

/**
 * Whether a match is no more sure because of what colleagues said of others like it. The rule: a term that meant something else in two posts of
 * one account (for articles, of one site) makes that account's other posts unsure where nothing but such terms speaks of the brand. The newest word
 * about each post counts, and a post of which a colleague said that it is about us is never doubted.
 */
export function doubtsOf(known: readonly Correction[]): (mention: Mention) => boolean {
  const postsByUse = new Map<string, Set<string>>();
  for (const { said, postId, terms, ...place } of newestOfEachPost(known)) {
    if (said !== 'not-us') continue;
    for (const term of terms) {
      const key = useKey({ ...place, term });
      postsByUse.set(key, (postsByUse.get(key) ?? new Set()).add(postId));
    }
  }
  if (postsByUse.size === 0) return () => false;
  return ({ post: { network, accountId }, brand, matches, said }) => {
    const isWrong = (term: string) => (postsByUse.get(useKey({ network, accountId, brand, term }))?.size ?? 0) >= enough;
    return (
      matches.length > 0 && matches.every(({ term }) => isWrong(term)) && !said.some((one) => one.said === 'us' && one.holds)
    );
  };
}

interface Use {
  readonly network: string;
  readonly accountId: string;
  readonly brand: string;
  readonly term: string;
}

function useKey({ network, accountId, brand, term }: Use): string {
  return JSON.stringify([network, accountId, brand, term]);
}

function newestOfEachPost(known: readonly Correction[]): readonly Correction[] {
  const newest = new Map<string, Correction>();
  for (const one of known) {
    if (topicOf(one.said) !== 'brand') continue;
    const key = JSON.stringify([one.network, one.postId, one.brand]);
    const other = newest.get(key);
    if (!other || one.at > other.at) newest.set(key, one);
  }
  return [...newest.values()];
}
