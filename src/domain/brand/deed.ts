/** Something done in public, in parts that each language can say; every text in it is one line from outside. */
export type Deed =
  | { readonly kind: 'pushed'; readonly repo: string; readonly commits: number | null }
  | { readonly kind: 'released' | 'tagged'; readonly repo: string; readonly version: string | null }
  | { readonly kind: 'issue'; readonly repo: string; readonly title: string | null; readonly done: Handling }
  | PullRequestDeed
  | { readonly kind: 'created' | 'forked' | 'starred' | 'published'; readonly repo: string };

export type Handling = 'opened' | 'closed' | 'reopened';

interface PullRequestDeed {
  readonly kind: 'pull-request';
  readonly repo: string;
  readonly number: number | null;
  readonly title: string | null;
  readonly done: Handling | 'merged';
}
