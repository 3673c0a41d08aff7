import type { Post } from '../../domain/brand/post';
import { pathOnHost } from '../shared/profile-link';
import { longest, toInstant, toLine, toParagraphs } from '../shared/text-fields';
import type { GithubEvent, GithubUser } from './schema';

/** What one event did or said, and the page that shows it, if GitHub named one. */
interface Deed {
  readonly kind: 'activity' | 'reply';
  readonly text: string | null;
  readonly url: string | null;
}

type Describe = (payload: GithubEvent['payload'], repo: string) => Deed | null;

// Maps, not objects: an event may call itself `__proto__`.
const describeByType: ReadonlyMap<string, Describe> = new Map<string, Describe>([
  ['PushEvent', ({ size }, repo) => did(`Pushed ${size === null ? '' : `${size} commit${size === 1 ? '' : 's'} `}to ${repo}`)],
  ['ReleaseEvent', released],
  ['IssuesEvent', ({ action, issue }, repo) => dealtWith({ action, subject: 'the issue', about: issue, repo })],
  ['PullRequestEvent', pullRequest],
  ['CreateEvent', created],
  ['ForkEvent', (_payload, repo) => did(`Forked ${repo}`)],
  ['WatchEvent', (_payload, repo) => did(`Starred ${repo}`)],
  ['PublicEvent', (_payload, repo) => did(`Made ${repo} public`)],
  ['IssueCommentEvent', said],
  ['CommitCommentEvent', said],
  ['PullRequestReviewCommentEvent', said],
]);

const verbByAction: ReadonlyMap<string, string> = new Map([
  ['opened', 'Opened'],
  ['closed', 'Closed'],
  ['reopened', 'Reopened'],
  ['merged', 'Merged'],
]);

/** A person's public events as posts, newest first: deeds in a short English sentence, comments in their own words. Other events are left out. */
export function mapEvents(events: readonly GithubEvent[], user: GithubUser): Post[] {
  return events.flatMap((event) => toPost(event, user) ?? []).sort((a, b) => b.publishedAt.localeCompare(a.publishedAt));
}

function toPost(event: GithubEvent, user: GithubUser): Post | null {
  const deed = describeByType.get(event.type)?.(event.payload, repoName(event, user));
  const publishedAt = toInstant(event.created_at);
  if (!deed?.text || publishedAt === null) return null;
  return {
    network: 'github',
    id: event.id,
    accountId: String(user.id),
    url: deed.url !== null && pathOnHost(deed.url, ['github.com']) ? deed.url : `https://github.com/${event.repo.name}`,
    kind: deed.kind,
    text: deed.text,
    language: null,
    publishedAt,
    links: [],
    replies: null,
    reposts: null,
    likes: null,
  };
}

/** The person's own repositories go by their short name. */
function repoName({ repo }: GithubEvent, { login }: GithubUser): string {
  const own = `${login}/`.toLowerCase();
  return repo.name.toLowerCase().startsWith(own) ? repo.name.slice(own.length) : repo.name;
}

function did(text: string, url: string | null = null): Deed {
  return { kind: 'activity', text: toLine(text, longest.title), url };
}

function said({ action, comment }: GithubEvent['payload']): Deed | null {
  if (comment === null || (action !== null && action !== 'created')) return null;
  return { kind: 'reply', text: toParagraphs(comment.body, longest.post), url: comment.html_url };
}

function released({ action, release }: GithubEvent['payload'], repo: string): Deed | null {
  const version = toLine(release?.tag_name ?? release?.name ?? null, 100) ?? '';
  return action === 'published' ? did(`Published the release ${version} of ${repo}`, release?.html_url) : null;
}

function pullRequest({ action, pull_request, number }: GithubEvent['payload'], repo: string): Deed | null {
  const done = pull_request?.merged ? 'merged' : action;
  return dealtWith({ action: done, subject: `pull request ${number ?? ''}`, about: pull_request, repo });
}

interface Dealing {
  readonly action: string | null;
  readonly subject: string;
  readonly about: GithubEvent['payload']['issue'];
  readonly repo: string;
}

function dealtWith({ action, subject, about, repo }: Dealing): Deed | null {
  const verb = verbByAction.get(action ?? '');
  const title = toLine(about?.title ?? null, 200);
  return verb === undefined ? null : did(`${verb} ${subject}${title === null ? '' : ` "${title}"`} in ${repo}`, about?.html_url);
}

/** New branches are noise. */
function created({ ref, ref_type }: GithubEvent['payload'], repo: string): Deed | null {
  if (ref_type === 'repository') return did(`Created the repository ${repo}`);
  return ref_type === 'tag' ? did(`Created the tag ${toLine(ref, 100) ?? ''} in ${repo}`) : null;
}
