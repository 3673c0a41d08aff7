import type { Deed, Handling } from '../../domain/brand/deed';
import type { Post } from '../../domain/brand/post';
import { pathOnHost } from '../shared/profile-link';
import { longest, toInstant, toLine, toParagraphs } from '../shared/text-fields';
import { deedSentence } from './deed-sentence';
import type { GithubEvent, GithubUser } from './schema';

/** What one event says in somebody's own words, and the page that shows it, if GitHub named one. */
interface Comment {
  readonly kind: 'reply';
  readonly text: string | null;
  readonly url: string | null;
}

/** What one event did, likewise. */
interface Done {
  readonly kind: 'activity';
  readonly deed: Deed;
  readonly url: string | null;
}

type Describe = (payload: GithubEvent['payload'], repo: string) => Comment | Done | null;

// Maps, not objects: an event may call itself `__proto__`.
const describeByType: ReadonlyMap<string, Describe> = new Map<string, Describe>([
  ['PushEvent', ({ size }, repo) => did({ kind: 'pushed', commits: size, repo })],
  ['ReleaseEvent', released],
  ['IssuesEvent', issue],
  ['PullRequestEvent', pullRequest],
  ['CreateEvent', created],
  ['ForkEvent', (_payload, repo) => did({ kind: 'forked', repo })],
  ['WatchEvent', (_payload, repo) => did({ kind: 'starred', repo })],
  ['PublicEvent', (_payload, repo) => did({ kind: 'published', repo })],
  ['IssueCommentEvent', said],
  ['CommitCommentEvent', said],
  ['PullRequestReviewCommentEvent', said],
]);

const handlings: ReadonlyMap<string, Handling> = new Map((['opened', 'closed', 'reopened'] as const).map((one) => [one, one]));

/** A person's public events as posts, newest first: deeds in parts and as a short English sentence, comments in their own words. Other events are left out. */
export function mapEvents(events: readonly GithubEvent[], user: GithubUser): Post[] {
  return events.flatMap((event) => toPost(event, user) ?? []).sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
}

function toPost(event: GithubEvent, user: GithubUser): Post | null {
  const told = describeByType.get(event.type)?.(event.payload, repoName(event, user));
  const publishedAt = toInstant(event.created_at);
  if (!told || publishedAt === null) return null;
  const common = {
    network: 'github',
    id: event.id,
    accountId: String(user.id),
    url: told.url !== null && pathOnHost(told.url, ['github.com']) ? told.url : `https://github.com/${event.repo.name}`,
    language: null,
    publishedAt,
    links: [],
    replies: null,
    reposts: null,
    likes: null,
  };
  if (told.kind === 'activity') return { ...common, kind: told.kind, deed: told.deed, text: deedSentence(told.deed) };
  return told.text === null ? null : { ...common, kind: told.kind, text: told.text };
}

/** The person's own repositories go by their short name. */
function repoName({ repo }: GithubEvent, { login }: GithubUser): string {
  const own = `${login}/`.toLowerCase();
  return repo.name.toLowerCase().startsWith(own) ? repo.name.slice(own.length) : repo.name;
}

function did(deed: Deed, url: string | null = null): Done {
  return { kind: 'activity', deed, url };
}

function said({ action, comment }: GithubEvent['payload']): Comment | null {
  if (comment === null || (action !== null && action !== 'created')) return null;
  return { kind: 'reply', text: toParagraphs(comment.body, longest.post), url: comment.html_url };
}

function released({ action, release }: GithubEvent['payload'], repo: string): Done | null {
  const version = lineOf(release?.tag_name ?? release?.name);
  return action === 'published' ? did({ kind: 'released', version, repo }, release?.html_url) : null;
}

function issue({ action, issue: about }: GithubEvent['payload'], repo: string): Done | null {
  const done = handlings.get(action ?? '');
  return done ? did({ kind: 'issue', done, title: lineOf(about?.title), repo }, about?.html_url) : null;
}

function pullRequest({ action, pull_request: about, number }: GithubEvent['payload'], repo: string): Done | null {
  const done = about?.merged || action === 'merged' ? 'merged' : handlings.get(action ?? '');
  return done ? did({ kind: 'pull-request', done, number, title: lineOf(about?.title), repo }, about?.html_url) : null;
}

/** New branches are noise. */
function created({ ref, ref_type }: GithubEvent['payload'], repo: string): Done | null {
  if (ref_type === 'repository') return did({ kind: 'created', repo });
  return ref_type === 'tag' ? did({ kind: 'tagged', version: lineOf(ref), repo }) : null;
}

function lineOf(text: string | null | undefined): string | null {
  return toLine(text ?? null, longest.name);
}
