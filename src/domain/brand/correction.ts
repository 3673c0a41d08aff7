import type { Colleague } from '../identity/decision';

/** What a colleague says of a mention: the tone it has, that the post does not speak of the brand, or, against somebody else, that it does. */
export const correctionWords = ['positive', 'neutral', 'negative', 'not-us', 'us'] as const;
export type CorrectionWord = (typeof correctionWords)[number];

/** What one colleague last said of one mention's tone, or of whether it is one, unless it was taken back. */
export interface Correction {
  readonly network: string;
  /** `Post.id` and `Post.accountId`. */
  readonly postId: string;
  readonly accountId: string;
  readonly brand: string;
  readonly said: CorrectionWord;
  /** `printOfWords` of the text it was said of: it holds for those words only. */
  readonly print: string;
  /** The terms that made the mention then. */
  readonly terms: readonly string[];
  readonly by: Colleague;
  /** ISO instant. */
  readonly at: string;
}

/** The same for whoever looks at the mention. */
export interface ShownCorrection {
  readonly said: CorrectionWord;
  /** The colleague's name; null if unknown. */
  readonly by: string | null;
  /** Whether it was said by whoever looks. */
  readonly own: boolean;
  /** ISO instant. */
  readonly at: string;
  /** False if the post has other words since: the mention is judged anew then. */
  readonly holds: boolean;
}

/** What was said of mentions, and who looks. */
export interface Corrections {
  readonly known: readonly Correction[];
  /** Id of the colleague. */
  readonly colleague: string;
}

export const nothingCorrected: Corrections = { known: [], colleague: '' };

/** What a word is about: each colleague has one standing word about either. */
export function topicOf(said: CorrectionWord): 'tone' | 'brand' {
  return said === 'us' || said === 'not-us' ? 'brand' : 'tone';
}

/** The newest of them, as far as it was not said of other words. */
export function newestWord<One extends Pick<ShownCorrection, 'said' | 'at' | 'holds'>>(
  all: readonly One[],
  topic: 'tone' | 'brand',
): One | null {
  const standing = all.filter(({ said, holds }) => holds && topicOf(said) === topic);
  return standing.reduce<One | null>((newest, one) => (newest === null || one.at > newest.at ? one : newest), null);
}
