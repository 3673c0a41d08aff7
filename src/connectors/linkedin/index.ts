import type { ListenFrom, ListenIo, ListenTerms, PollAnswer, PolledListener } from '../listener';
import { askOrFail, readJson } from '../shared/answer';
import { inOrder } from '../shared/in-order';
import { usualListener } from '../shared/usual-listener';
import { toDeletion, toHeardPost } from './map';
import { notificationsAnswer } from './schema';

const host = 'api.linkedin.com';
/** The vendor serves a version for a year. */
const version = '202610';
const actions = ['SHARE_MENTION', 'COMMENT', 'COMMENT_EDIT', 'COMMENT_DELETE'];
const mostElements = 100;
const dayMs = 86_400_000;
/** Notifications may come late; what is found twice is kept once. */
const overlapMs = 900_000;

/** What concerns our own Page. https://learn.microsoft.com/linkedin/marketing/community-management/organizations/organization-social-action-notifications */
export const linkedin: PolledListener = {
  ...usualListener,
  id: 'linkedin',
  name: 'LinkedIn Page',
  homepage: 'https://www.linkedin.com',
  gives:
    'posts that mention your own Page and comments under its posts, where their words name a brand; not who wrote them; deletions of comments; each goes after 2 days, as LinkedIn wants it',
  key: 'required: a token of an administrator of the Page, from an app that LinkedIn approved for Community Management',
  cost: 'none',
  sends: 'Nothing but the request for what concerns your own Page, to LinkedIn (Microsoft).',
  settings: [
    {
      name: 'token',
      secret: true,
      required: true,
      help: 'Have an app approved for the Community Management API and sign in as an administrator of the Page; it lasts 60 days.',
    },
    { name: 'organization', secret: false, required: true, help: 'Number of your Page, as in linkedin.com/company/12345.' },
  ],
  hosts: [host],
  // The vendor states its limits in the app's own pages only.
  limit: { requests: 200, perSeconds: 86_400 },
  // The vendor's storage requirements: what members did, for 48 hours.
  keptDays: 2,
  places: [host],
  everySeconds: 900,
  poll,
};

/** The cursor is an instant, milliseconds since 1970. */
async function poll({ cursor }: ListenFrom, _terms: ListenTerms, io: ListenIo): Promise<PollAnswer> {
  const organization = io.settings['organization'] ?? '';
  if (!/^\d{1,20}$/.test(organization)) return { kind: 'refused', reason: 'key', retryAt: null };
  const nowMs = io.now.getTime();
  const since = cursor === null ? nowMs - dayMs : Number(cursor) - overlapMs;
  const reading = await ask(organization, { since, until: nowMs }, io);
  if (reading.kind !== 'read') return reading;
  const elements = [...reading.value.elements].sort((a, b) => a.lastModifiedAt - b.lastModifiedAt);
  const newest = elements.at(-1)?.lastModifiedAt ?? null;
  return {
    kind: 'heard',
    posts: inOrder(elements.map(toHeardPost)),
    deletions: elements.map(toDeletion).filter((deletion) => deletion !== null),
    cursor: String(Math.min(newest ?? Number(cursor ?? nowMs), nowMs)),
    lastEventAt: newest === null ? null : new Date(newest).toISOString(),
    retryAt: null,
  };
}

/** The vendor's own way of writing lists and records in an address must not be escaped. */
function ask(organization: string, { since, until }: { readonly since: number; readonly until: number }, io: ListenIo) {
  const { http, now, settings } = io;
  const entity = encodeURIComponent(`urn:li:organization:${organization}`);
  const url =
    `https://${host}/rest/organizationalEntityNotifications?q=criteria&actions=List(${actions.join(',')})` +
    `&organizationalEntity=${entity}&timeRange=(start:${since},end:${until})&count=${mostElements}`;
  const headers = { 'linkedin-version': version, 'x-restli-protocol-version': '2.0.0' };
  return askOrFail(async () => {
    const answer = await http.get(url, { headers: { ...headers, authorization: `Bearer ${settings['token'] ?? ''}` } });
    return readJson(answer, notificationsAnswer, now);
  });
}
