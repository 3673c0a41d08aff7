import type { Post } from '../../domain/brand/post';
import type { FoundBy } from '../../domain/identity/profile';
import { isFreeMail } from '../../domain/message/free-mail';
import type { Clue } from '../../domain/message/clue';
import type { Connector, ConnectorIo, Finding } from '../connector';
import { HttpError } from '../connector';
import { askOrFail, readJson } from '../shared/answer';
import type { Handle } from './handle';
import { parseHandle, parseProfileUrl } from './handle';
import { isAccountOf, isPerson, sharesPosts, toPosts, toProfile } from './map';
import type { WireAccount } from './schema';
import { accountAnswer, statusesAnswer } from './schema';
import type { Actor } from './webfinger';
import { identify } from './webfinger';

/** Any fediverse server that speaks WebFinger and Mastodon's API: the handle names the server. */
export const mastodon: Connector = {
  id: 'mastodon',
  name: 'Mastodon',
  homepage: 'https://joinmastodon.org',
  accepts: ['address', 'handle', 'link'],
  settings: [],
  onByDefault: true,
  hosts: ['*'],
  sends:
    "A fediverse handle, to the server it names; an address, to nobody but the address's own domain, which may know it as a handle.",
  asksById: false,
  freshForHours: 12,
  // Mastodon's documented limit is 300 per 5 minutes and server.
  limit: { requests: 300, perSeconds: 300 },
  limitWithKey: null,
  samples: {
    claimed: { kind: 'handle', network: 'mastodon', value: 'mastodon@mastodon.social', source: 'sample' },
    // Longer than the 30 characters that Mastodon allows.
    unclaimed: {
      kind: 'handle',
      network: 'mastodon',
      value: 'nobody_can_have_this_very_long_name@mastodon.social',
      source: 'sample',
    },
  },
  parseProfileUrl,
  find,
};

interface Start {
  readonly handle: Handle;
  readonly foundBy: FoundBy;
}

async function find(clue: Clue, io: ConnectorIo): Promise<Finding> {
  const start = startOf(clue);
  return start ? askOrFail(() => findAccount(start, io)) : { kind: 'none' };
}

function startOf(clue: Clue): Start | null {
  if (clue.kind === 'handle' && clue.network === mastodon.id) return startAt(clue.value, 'handle');
  if (clue.kind === 'link') return startAt(parseProfileUrl(clue.value) ?? '', 'link');
  if (clue.kind === 'address') return startAt(clue.value, 'address');
  return null;
}

function startAt(text: string, foundBy: FoundBy): Start | null {
  const handle = parseHandle(text);
  return !handle || (foundBy === 'address' && isFreeMail(handle.host)) ? null : { handle, foundBy };
}

async function findAccount({ handle, foundBy }: Start, io: ConnectorIo): Promise<Finding> {
  const byAddress = foundBy === 'address';
  const actor = await identify(handle, byAddress, io);
  // Most companies' sites know no WebFinger and answer with a page of theirs: that is no broken fediverse server.
  if (byAddress && actor.kind === 'unreadable') return { kind: 'none' };
  if (actor.kind !== 'actor') return actor;
  const answer = await io.http.get(
    `https://${actor.server}/api/v1/accounts/lookup?acct=${encodeURIComponent(actor.handle.user)}`,
  );
  if (answer.status === 404 || answer.status === 410) return { kind: 'none' };
  const reading = readJson(answer, accountAnswer, io.now);
  if (reading.kind !== 'read') return reading;
  const account = reading.value;
  if (!isAccountOf(actor, account) || !isPerson(account)) return { kind: 'none' };
  const posts = await findPosts(actor, account, io);
  return { kind: 'found', found: [{ profile: toProfile(actor, account, { foundBy, now: io.now }), posts }] };
}

/** The posts are an addition: an account whose posts cannot be had is still found. */
async function findPosts(actor: Actor, account: WireAccount, io: ConnectorIo): Promise<Post[]> {
  if (!sharesPosts(account)) return [];
  try {
    const url = `https://${actor.server}/api/v1/accounts/${account.id}/statuses?limit=30&exclude_reblogs=true`;
    const reading = readJson(await io.http.get(url), statusesAnswer, io.now);
    return reading.kind === 'read' ? toPosts(actor, account, reading.value) : [];
  } catch (error) {
    if (error instanceof HttpError) return [];
    throw error;
  }
}
