import type { ConnectorIo, Finding, SourceCard } from './connector';

/** What a visitor wrote about a place. Its source does not say who wrote it. */
export interface Tip {
  /** Unique at its source. */
  readonly id: string;
  /** At most 5,000 characters, no HTML. */
  readonly text: string;
  /** ISO instant as the source stated it; null if it stated none. */
  readonly writtenAt: string | null;
}

/** Tips of one place, newest first; that its source knows no such place; or why nothing could be learnt. */
export type TipsAnswer =
  | { readonly kind: 'told'; readonly tips: readonly Tip[] }
  | { readonly kind: 'no-such-place' }
  | Extract<Finding, { kind: 'refused' | 'unreadable' | 'unreachable' }>;

/** A source of tips about our own places that may be shown and not kept, not even for a minute: a card and one function. */
export interface TipSource extends SourceCard {
  /** The page of a place, where its tips stand too. */
  pageOf(place: string): string;
  /** Never rejects for an expected failure: it says so in the answer. */
  ask(place: string, io: ConnectorIo): Promise<TipsAnswer>;
}
