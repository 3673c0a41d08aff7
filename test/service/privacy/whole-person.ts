import { randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Card } from '../../../src/domain/card';
import type { SaidPost } from '../../../src/domain/brand/post';
import { printOfWords } from '../../../src/domain/brand/print-of-words';
import { createMeetings } from '../../../src/service/jobs/meetings';
import { openTurnQueue } from '../../../src/service/jobs/turn-queue';
import { createLog } from '../../../src/service/log';
import { createLookupLog } from '../../../src/service/privacy/lookup-log';
import { testApp } from '../../support/app';
import { profileOf, scriptedConnector } from '../../support/connectors';
import { heardToFile, mentionOf } from '../../support/heard';
import { requestAbout } from '../../support/requests';
import { settingsOf } from '../../support/settings';
import type { TestStore } from '../../support/stores';

/** Somebody of whom every part of the service knows something. */
export const wanda = {
  address: 'wanda.quist@zephyrine.example',
  other: 'wq@privatepost.example',
  name: 'Wanda Quistgaard',
  handle: 'wandaquist',
};
/** Another person of the same name, who must be left as they were. */
export const namesake = 'w.quistgaard@unrelated.example';

const headers = { host: 'localhost:3443' };

const { brand } = settingsOf({ brand: { name: 'Contoso' } });
const stated = { title: 'Buyer', since: null, until: null, place: null, statedIn: 'field' } as const;

function profiles(now: Date) {
  const company = now >= new Date('2026-11-01') ? 'Fabrikam' : 'Zephyrine';
  const alpha = profileOf('alpha', wanda.handle, {
    ...{ name: wanda.name, bio: `${wanda.name} buys`, addresses: [wanda.address], seenAt: now.toISOString() },
    links: [{ url: `https://beta.example/${wanda.handle}`, verified: true }],
    positions: [{ ...stated, company, since: company === 'Fabrikam' ? '2026-11' : null }],
  });
  const beta = profileOf('beta', wanda.handle, {
    ...{ name: wanda.name, foundBy: ['link'], seenAt: now.toISOString() },
    links: [{ url: `https://alpha.example/${wanda.handle}`, verified: true }],
  });
  return { alpha, beta };
}

function postBy(network: string, id: string): SaidPost {
  return {
    ...{
      network,
      id,
      accountId: `${network}-${wanda.handle}`,
      url: `https://${network}.example/${wanda.handle}/${id}`,
      kind: 'post',
    },
    ...{ text: `Contoso is slow, says ${wanda.name}`, language: 'en', publishedAt: '2026-11-19T08:00:00.000Z', links: [] },
    ...{ replies: 0, reposts: null, likes: null },
  };
}

/** Two networks: one knows the address, the other is linked from there; both know the name. */
function networks() {
  const alpha = scriptedConnector(
    'alpha',
    (clue, { now }) => {
      if (clue.kind === 'domain') return { kind: 'none' };
      return {
        kind: 'found',
        found: [
          {
            profile: {
              ...profiles(now).alpha,
              foundBy: [clue.kind === 'address' ? 'address' : clue.kind === 'name' ? 'name' : 'link'],
            },
            posts: [postBy('alpha', 'a1')],
          },
        ],
      };
    },
    { accepts: ['address', 'link', 'name'] },
  );
  const beta = scriptedConnector(
    'beta',
    (clue, { now }) =>
      clue.kind === 'link' || clue.kind === 'handle'
        ? { kind: 'found', found: [{ profile: profiles(now).beta, posts: [] }] }
        : { kind: 'none' },
    { accepts: ['link', 'handle'] },
  );
  return [alpha, beta];
}

export interface FilledService {
  readonly app: FastifyInstance;
  readonly post: (url: string, payload: object) => Promise<{ readonly status: number; readonly body: string }>;
  readonly lookUp: (address: string) => Promise<string>;
  /** Files a mention by an account of the person, as listening would. */
  readonly hear: (id: string) => Promise<void>;
  /** Waits until all is written, and closes. */
  readonly close: () => Promise<void>;
  /** The same without closing. */
  readonly settle: () => Promise<void>;
}

/** The real service over this store, with its log at its most talkative. */
export async function openService(store: TestStore): Promise<FilledService & { readonly at: (instant: string) => void }> {
  let clock = new Date('2026-10-01T10:00:00Z');
  const now = () => clock;
  const log = createLog('lookup', 'debug');
  const warn = (sentence: string, fields: object) => log.warn(fields, sentence);
  const open = () => ({ meetings: createMeetings({ store, now, warn }), lookups: createLookupLog({ store, now, warn }) });
  let notes = open();
  const app = await testApp({
    ...{ store, now, warn, connectors: networks(), settings: { brand }, logLevel: 'debug' },
    noteMet: (address, colleague) => {
      notes.meetings.note(address);
      notes.lookups.note(address, colleague, 'open-message');
    },
  });
  const post = async (url: string, payload: object) => {
    const { statusCode, body } = await app.inject({ method: 'POST', url, headers, payload });
    return { status: statusCode, body };
  };
  const settle = async () => {
    await Promise.all([notes.meetings.close(), notes.lookups.close()]);
    notes = open();
  };
  return {
    ...{ app, post, settle },
    at: (instant) => void (clock = new Date(instant)),
    lookUp: async (address) => {
      const links = [`https://alpha.example/${wanda.handle}`];
      const asked = requestAbout(address, {
        name: address === namesake ? 'Wanda B. Quistgaard' : wanda.name,
        title: 'Buyer',
        company: 'Zephyrine',
        links,
        messageSentAt: clock.toISOString(),
      });
      return (await post('/api/lookup', asked)).body;
    },
    hear: async (id) => {
      const owner = randomUUID();
      await store.listening.claim('beta', owner);
      const heard = { ...postBy('beta', id), publishedAt: clock.toISOString() };
      const author = {
        network: 'beta',
        id: heard.accountId,
        handle: wanda.handle,
        url: `https://beta.example/${wanda.handle}`,
        name: wanda.name,
      };
      await store.listening.file(
        heardToFile({
          stream: 'beta',
          network: 'beta',
          owner,
          at: clock.toISOString(),
          mentions: [mentionOf(id, heard, { author })],
        }),
      );
    },
    close: async () => {
      await settle();
      await app.close();
    },
  };
}

/** Everything that can be kept of a person, written in the ways in which it is written. */
export async function fill(store: TestStore, service: Awaited<ReturnType<typeof openService>>): Promise<void> {
  const { post, lookUp, at } = service;
  const { address, other, handle } = wanda;
  const say = async (url: string, payload: object) => {
    const { status, body } = await post(url, payload);
    if (status !== 204) throw new Error(`${url} answered ${String(status)}: ${body}`);
  };
  await lookUp(address);
  at('2026-11-20T10:00:00Z');
  await service.hear('b1');
  await lookUp(address);
  await lookUp(namesake);
  const card = lastCard(await lookUp(address));
  await say('/api/decisions', { address, choice: 'same', network: 'alpha', accountId: `alpha-${handle}` });
  await say('/api/decisions', { address, choice: 'linked', link: `https://gamma.example/${handle}` });
  await say('/api/decisions', { address, choice: 'joined', other });
  await say('/api/decisions', { address: namesake, choice: 'parted', other: address });
  await say('/api/decisions', { address: namesake, choice: 'other', network: 'alpha', accountId: `alpha-${handle}` });
  await say('/api/follows', { address, follow: true });
  const change = card.jobChanges[0]?.id ?? '';
  await say('/api/job-changes', { address, change, answer: 'confirm' });
  const { text } = postBy('beta', 'b1');
  await say('/api/mentions/corrections', {
    ...{
      network: 'beta',
      postId: 'b1',
      accountId: `beta-${handle}`,
      brand: 'Contoso',
      print: printOfWords(text),
      choice: 'neutral',
    },
  });
  for (const shown of [address, namesake, other, address, namesake]) await lookUp(shown);
  await service.settle();
  await ask(service, 'objection');
  await fillQueue(store);
}

/** What the person asks for on the public page. */
export async function ask({ app }: Pick<FilledService, 'app'>, kind: string) {
  const payload = new URLSearchParams({ kind, address: wanda.address, lang: 'en' }).toString();
  return app.inject({
    ...{ method: 'POST', url: '/privacy/', payload },
    headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  });
}

async function fillQueue(store: TestStore): Promise<void> {
  const { person } = await store.findByAddress(wanda.address);
  const queue = await openTurnQueue(store.queueDatabase, (error) => {
    throw error;
  });
  await queue.add([{ personId: person?.id ?? '', startAt: new Date(), priority: 1 }]);
  await queue.close();
  const claimed = { now: '2026-12-20T10:00:00Z', plannedUntil: '2026-12-21T10:00:00Z' };
  await store.watch.refreshed(person?.id ?? '', claimed.now);
}

function lastCard(body: string): Card {
  const cards = body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly type: string; readonly card: Card })
    .filter(({ type }) => type === 'card');
  const last = cards.at(-1);
  if (!last) throw new Error(`no card: ${body}`);
  return last.card;
}
