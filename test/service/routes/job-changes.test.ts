import type { Connector } from '../../../src/connectors/connector';
import type { NewsCount, NewsPage } from '../../../src/contract/news';
import type { Card } from '../../../src/domain/card';
import { testApp } from '../../support/app';
import { foundOne, profileOf, scriptedConnector } from '../../support/connectors';
import { requestAbout } from '../../support/requests';
import { openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const headers = { host: 'localhost:3443' };
let people = 0;

/** One profile that says another company from November on, with the date on which that began. */
const moving: Connector = scriptedConnector('one', (clue, { now }) => {
  if (clue.kind !== 'address') return { kind: 'none' };
  const hasMoved = now >= new Date('2026-11-01');
  const position = {
    title: 'Buyer',
    company: hasMoved ? 'Fabrikam' : 'Contoso',
    since: hasMoved ? '2026-11' : null,
    until: null,
    place: null,
    statedIn: 'field' as const,
  };
  return foundOne(profileOf('one', 'anna', { seenAt: now.toISOString(), positions: [position] }));
});

async function start(settings = {}) {
  let clock = new Date('2026-10-01T10:00:00Z');
  const app = await testApp({ store, connectors: [moving], settings, now: () => clock });
  const address = `anna${++people}@company${people}.com`;
  const post = async (url: string, payload: object) => (await app.inject({ method: 'POST', url, headers, payload })).statusCode;
  const card = async (): Promise<Card> => {
    const { body } = await app.inject({ method: 'POST', url: '/api/lookup', headers, payload: requestAbout(address) });
    const cards = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly type: string; readonly card: Card })
      .filter(({ type }) => type === 'card');
    const last = cards.at(-1);
    if (!last) throw new Error(`no card: ${body}`);
    return last.card;
  };
  await card();
  const at = (instant: string) => {
    clock = new Date(instant);
  };
  at('2026-11-05T10:00:00Z');
  const [change] = (await card()).jobChanges;
  if (!change) throw new Error('no change was proposed');
  return {
    app,
    address,
    card,
    at,
    change,
    post,
    say: (answer: string, more: object = {}) => post('/api/job-changes', { address, change: change.id, answer, ...more }),
    news: async (query = '') => (await app.inject({ url: `/api/news${query}`, headers })).json<NewsPage>(),
    unread: async () => (await app.inject({ url: '/api/news/unread', headers })).json<NewsCount>().unread,
  };
}

const idsOf = (changes: Card['jobChanges']) => changes.map(({ id, standing }) => [id, standing]);

describe('answering a proposed job change', () => {
  test('wrong takes it off the card, also off a kept one, and undo brings it back', async () => {
    const { card, say, change } = await start();
    expect(change).toMatchObject({ kind: 'moved', standing: 'open' });
    await card();
    expect(await say('wrong')).toBe(204);
    for (const shown of [await card(), await card()]) {
      expect(shown.jobChanges).toEqual([]);
      expect(idsOf(shown.changesSetAside)).toEqual([[change.id, 'wrong']]);
    }
    expect(await say('undo')).toBe(204);
    expect(idsOf((await card()).jobChanges)).toEqual([[change.id, 'open']]);
  });

  test('confirmed stays on the card with the day, for good', async () => {
    const { card, say, change, at } = await start();
    expect(await say('confirm')).toBe(204);
    at('2027-03-05T10:00:00Z');
    expect((await card()).jobChanges).toMatchObject([
      { id: change.id, standing: 'confirmed', answers: [{ answer: 'confirmed', own: true, at: '2026-11-05T10:00:00.000Z' }] },
    ]);
  });

  test('later puts it off for a week', async () => {
    const { card, say, change, at } = await start();
    expect(await say('later')).toBe(204);
    expect(idsOf((await card()).changesSetAside)).toEqual([[change.id, 'later']]);
    at('2026-11-13T10:00:00Z');
    expect(idsOf((await card()).jobChanges)).toEqual([[change.id, 'open']]);
  });

  test('is refused for what was never proposed, or never answered', async () => {
    const { say, post, address, change } = await start();
    expect(await say('undo')).toBe(422);
    expect(await post('/api/job-changes', { address, change: 'moved-0', answer: 'wrong' })).toBe(422);
    expect(await post('/api/job-changes', { address: 'x@nowhere.com', change: change.id, answer: 'wrong' })).toBe(422);
  });

  test('is refused of colleagues, and of who asked not to be looked up', async () => {
    const { say, post, address } = await start({ ownDomains: ['own.com'] });
    expect(await post('/api/job-changes', { address: 'robin@own.com', change: 'x', answer: 'wrong' })).toBe(422);
    await store.suppress(address, new Date());
    expect(await say('wrong')).toBe(422);
  });

  test.each([
    ['no answer', { answer: undefined }],
    ['another answer', { answer: 'maybe' }],
    ['somebody else’s name', { by: { id: 'somebody' } }],
  ])('is refused with %s', async (_what, more) => {
    expect(await (await start()).say('wrong', more)).toBe(400);
  });
});

describe('following', () => {
  test('shows on the card, also on a kept one, and ends', async () => {
    const { card, post, address } = await start();
    expect((await card()).followed).toBe(false);
    expect(await post('/api/follows', { address, follow: true })).toBe(204);
    expect((await card()).followed).toBe(true);
    expect(await post('/api/follows', { address, follow: false })).toBe(204);
    expect((await card()).followed).toBe(false);
  });

  test('is refused of somebody nothing is known of', async () => {
    const { post } = await start();
    expect(await post('/api/follows', { address: 'nobody@nowhere.com', follow: true })).toBe(422);
    expect(await post('/api/follows', { address: 'nobody@nowhere.com' })).toBe(400);
  });
});

describe('what is new', () => {
  test('tells of a followed person’s change once, unread until it was looked at', async () => {
    const { post, address, news, unread, say, at } = await start();
    await post('/api/follows', { address, follow: true });
    const { items, next } = await news();
    const mine = items.filter((item) => item.address === address);
    expect(mine).toMatchObject([{ name: 'Anna Berzina', unread: true, proposedAt: '2026-11-05T10:00:00.000Z' }]);
    expect(next).toBeNull();
    expect(await unread()).toBe(items.filter((item) => item.unread).length);
    at('2026-11-05T11:00:00Z');
    expect(await post('/api/news/seen', { upTo: '2026-11-05T10:00:00.000Z' })).toBe(204);
    expect(await unread()).toBe(0);
    await say('wrong');
    expect((await news()).items.some((item) => item.address === address)).toBe(false);
  });

  test('can’t be marked as looked at in the future', async () => {
    const { post } = await start();
    await post('/api/news/seen', { upTo: '2099-01-01T00:00:00.000Z' });
    const later = await start();
    later.at('2026-12-01T10:00:00Z');
    expect(await post('/api/news/seen', { upTo: 'soon' })).toBe(400);
    const query = { colleague: 'local', now: new Date('2026-12-01'), limit: 5 };
    await store.jobChanges.recordJobChanges({
      address: later.address,
      changes: [{ ...later.change, id: 'newer' }],
      complete: false,
      at: '2026-12-01T10:00:00.000Z',
    });
    await later.post('/api/follows', { address: later.address, follow: true });
    expect(await store.jobChanges.countNews(query)).toBe(1);
  });

  test.each(['x', 'bnVsbA', Buffer.from('["soon","x","y"]').toString('base64url')])('has no page after %s', async (after) => {
    const { app } = await start();
    expect((await app.inject({ url: `/api/news?after=${after}`, headers })).statusCode).toBe(400);
  });
});
