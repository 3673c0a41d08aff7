import type { Deed } from './deed';

/** Something public that somebody published. Text only; HTML was turned into text at the connector's border. */
export type Post = SaidPost | DonePost;

/** What somebody said, in their own words. */
export interface SaidPost extends Published {
  readonly kind: 'post' | 'reply' | 'repost';
}

/** Something done rather than said, such as a release. Its text is the deed as a short English sentence, for whoever has no other words for it. */
export interface DonePost extends Published {
  readonly kind: 'activity';
  /** Null for one that was kept before deeds were. */
  readonly deed: Deed | null;
}

interface Published {
  readonly network: string;
  /** Unique on its network. */
  readonly id: string;
  /** The account that wrote it (`Account.id`). */
  readonly accountId: string;
  readonly url: string;
  /** At most 5,000 characters. */
  readonly text: string;
  /** BCP 47 tag as the network stated it. */
  readonly language: string | null;
  /** ISO instant as the network stated it. */
  readonly publishedAt: string;
  /** Addresses that the post links to, also where its text shows them shortened. */
  readonly links: readonly string[];
  /** Public answers, counted by the network; null if it does not count them. */
  readonly replies: number | null;
  readonly reposts: number | null;
  readonly likes: number | null;
}
