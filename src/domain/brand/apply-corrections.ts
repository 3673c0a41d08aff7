import { newestWord, type Correction, type Corrections, type ShownCorrection } from './correction';
import type { Mention, Tone } from './mention';
import { printOfWords } from './print-of-words';
import { seemsUnanswered } from './seems-unanswered';
import { doubtsOf } from './wrong-matches';

interface CorrectedMentions {
  readonly mentions: readonly Mention[];
  /** Said not to be about us: counted nowhere, kept in reach. */
  readonly setAside: readonly Mention[];
}

/**
 * Applies what colleagues said of mentions, keeping their order; the newest word wins, and all of them stand at the mention. What was said of other
 * words than the post has now changes nothing. Matches of the kind that was wrong before are left out.
 */
export function applyCorrections(found: readonly Mention[], { known, colleague }: Corrections, now: Date): CorrectedMentions {
  if (known.length === 0) return { mentions: found, setAside: [] };
  const isDoubtful = doubtsOf(known);
  const corrected = found.map((mention) => correct(mention, { said: saidOf(mention, { known, colleague }), now }));
  const isSetAside = ({ said }: Mention) => newestWord(said, 'brand')?.said === 'not-us';
  return {
    mentions: corrected.filter((mention) => !isSetAside(mention) && !isDoubtful(mention)),
    setAside: corrected.filter(isSetAside),
  };
}

/** Newest first. */
function saidOf({ post, brand }: Mention, { known, colleague }: Corrections): readonly ShownCorrection[] {
  const own = known.filter((one) => one.network === post.network && one.postId === post.id && one.brand === brand);
  if (own.length === 0) return [];
  const print = printOfWords(post.text);
  const shown = (one: Correction): ShownCorrection => ({
    ...{ said: one.said, by: one.by.name, own: one.by.id === colleague, at: one.at },
    holds: one.print === print,
  });
  return own.map(shown).sort((a, b) => (a.at < b.at ? 1 : -1));
}

function correct(mention: Mention, { said, now }: { readonly said: readonly ShownCorrection[]; readonly now: Date }): Mention {
  const word = newestWord(said, 'tone');
  if (word === null || word.said === 'us' || word.said === 'not-us') return { ...mention, said };
  const tone: Tone = { label: word.said, confidence: 1, by: 'people' };
  const denied = word.said === 'negative' ? 'praise' : 'complaint';
  const corrected = { ...mention, said, tone, aspects: mention.aspects.filter((aspect) => aspect !== denied) };
  return { ...corrected, seemsUnanswered: seemsUnanswered(corrected, now) };
}
