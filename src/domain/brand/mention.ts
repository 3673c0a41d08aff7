import type { Aspect } from './aspects';
import type { ShownCorrection } from './correction';
import type { Post } from './post';

/** `unsure` is an answer: better no tone than a wrong one. */
export type ToneLabel = 'positive' | 'neutral' | 'negative' | 'unsure';

export interface Tone {
  readonly label: ToneLabel;
  /** 0 to 1: how often such a judgement is expected to be right. */
  readonly confidence: number;
  /** What judged: a trained model, lists of words (less often right; where no lawful training set exists), or a colleague. */
  readonly by: 'model' | 'words' | 'people';
}

/**
 * Why a place in a post counts as the term: `exact` (the same letters, whatever their case), `folded` (marks, wide or look-alike letters
 * aside), `inflected` (with an ending of its language), `transliterated` (in the other alphabet), `camel-case` (words of a longer hashtag),
 * `link` (an address the post leads to, not in its text).
 */
export type MatchReason = 'exact' | 'folded' | 'inflected' | 'transliterated' | 'camel-case' | 'link';

/** Where and why a post speaks of the brand. `start` and `end` are UTF-16 offsets into the post's text, both 0 for a link. */
export interface TermMatch {
  /** As the administrator wrote it. */
  readonly term: string;
  readonly as: 'name' | 'product' | 'handle' | 'hashtag' | 'site';
  readonly why: MatchReason;
  readonly start: number;
  readonly end: number;
}

/** A post that speaks of a brand. */
export interface Mention {
  readonly post: Post;
  readonly brand: string;
  readonly matches: readonly TermMatch[];
  readonly tone: Tone;
  readonly aspects: readonly Aspect[];
  /** Negative, complaining or asking, recent, and publicly unanswered as far as the network's counts say. */
  readonly seemsUnanswered: boolean;
  /** What colleagues said of it, newest first: the tone they gave it is in `tone` already. */
  readonly said: readonly ShownCorrection[];
}
