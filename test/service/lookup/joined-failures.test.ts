import { randomUUID } from 'node:crypto';
import type { Finding } from '../../../src/connectors/connector';
import type { Card } from '../../../src/domain/card';
import { lookupPerson } from '../../../src/service/lookup/lookup-person';
import { lookupParts } from '../../support/app';
import { foundOne, profileOf, scriptedConnector } from '../../support/connectors';
import { requestAbout } from '../../support/requests';
import { openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const away: Finding = { kind: 'unreachable', detail: 'away', retryAt: null };

/** Somebody whom a colleague knows at two addresses. */
async function join(name: string): Promise<readonly [string, string]> {
  const between = [`${name}@firma.example`, `${name}@home.example`] as const;
  const said = {
    id: randomUUID(),
    between,
    kind: 'same',
    by: { id: 'robin', name: null },
    at: '2026-10-01T10:00:00.000Z',
  } as const;
  for (const address of between) await lookUp(address, () => ({ kind: 'none' }), '2026-09-01T10:00:00.000Z');
  expect(await store.recordAddressDecision(said)).toBe('recorded');
  return between;
}

async function lookUp(address: string, answer: (address: string) => Finding, at: string): Promise<readonly Card[]> {
  const network = scriptedConnector('one', ({ value }) => answer(value));
  const parts = lookupParts({ store, connectors: [network], now: () => new Date(at) });
  const cards: Card[] = [];
  for await (const event of lookupPerson(requestAbout(address), parts, new AbortController().signal))
    if (event.type === 'card') cards.push(event.card);
  return cards;
}
const outcomes = (cards: readonly Card[]) => cards.at(-1)?.networks.map(({ network, outcome }) => `${network} ${outcome}`);

describe('a network that fails about another address of the person', () => {
  test('is named on the card, with what it told of this one, until it answers', async () => {
    const [address, other] = await join('anna');
    const half = (value: string) => (value === other ? away : foundOne(profileOf('one', 'anna')));
    const cards = await lookUp(address, half, '2026-10-02T10:00:00.000Z');
    expect(outcomes(cards)).toEqual(['one unreachable']);
    expect(cards.at(-1)?.accounts.map(({ account }) => account.handle)).toEqual(['anna']);
    const whole = await lookUp(address, () => foundOne(profileOf('one', 'anna')), '2026-10-04T10:00:00.000Z');
    expect(outcomes(whole)).toEqual(['one found']);
  });

  test('does not hide that it failed about this one, and for how long', async () => {
    const [address, other] = await join('eva');
    const refused: Finding = { kind: 'refused', reason: 'quota', retryAt: '2026-10-02T12:00:00.000Z' };
    const cards = await lookUp(address, (value) => (value === other ? away : refused), '2026-10-02T10:00:00.000Z');
    expect(cards.at(-1)?.networks).toMatchObject([{ network: 'one', outcome: 'refused', retryAt: '2026-10-02T12:00:00.000Z' }]);
  });
});
