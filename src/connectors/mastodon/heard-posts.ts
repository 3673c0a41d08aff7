import { parseWebUrl } from '../shared/html-url';
import { longest, toLine } from '../shared/text-fields';
import type { HeardPost } from '../listener';
import { inOrder } from '../shared/in-order';
import { handleText, parseHandle } from './handle';
import type { TaggedStatus } from './listen-schema';
import { isPerson, sharesPosts, toPost } from './map';

const network = 'mastodon';

/** What people who let machines read them said for everybody, each post once and oldest first. `place` is the server that told. */
export function toHeardPosts(statuses: readonly TaggedStatus[], place: string): readonly HeardPost[] {
  const statusById = new Map(statuses.map((status) => [status.id, status]));
  const shared = [...statusById.values()].filter(
    ({ visibility, reblog, account }) => visibility === 'public' && reblog === null && isPerson(account) && sharesPosts(account),
  );
  return inOrder(shared.map((status) => toHeardPost(status, place)));
}

/** Posts that a bridge carries over from Bluesky are heard there. */
const bridges = ['bsky.brid.gy'];

/** A server knows accounts of other servers under ids of its own, so those are told by their page. */
function toHeardPost(status: TaggedStatus, place: string): HeardPost | null {
  const { account } = status;
  const page = parseWebUrl(account.url ?? '');
  const handle = parseHandle(account.acct.includes('@') ? account.acct : `${account.acct}@${place}`);
  if (page?.protocol !== 'https:' || bridges.includes(page.hostname) || !handle) return null;
  const ownId = account.acct.includes('@') ? null : `${place}:${account.id}`;
  const known = { network, id: ownId ?? handleText(handle), handle: handleText(handle), url: page.href };
  const post = toPost(status, known, place);
  const author = { ...known, id: ownId, name: toLine(account.display_name, longest.name) };
  return post && { post, author, edited: status.edited_at !== null };
}
