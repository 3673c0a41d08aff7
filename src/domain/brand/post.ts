/** Something public that somebody published. Text only; HTML was turned into text at the connector's border. */
export interface Post {
  readonly network: string;
  /** Unique on its network. */
  readonly id: string;
  /** The account that wrote it (`Account.id`). */
  readonly accountId: string;
  readonly url: string;
  /** `activity`: something done rather than said, such as a release; its text is our short description. */
  readonly kind: 'post' | 'reply' | 'repost' | 'activity';
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
