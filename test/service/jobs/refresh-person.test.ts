import type { Finding } from '../../../src/connectors/connector';
import { backgroundMost } from '../../../src/service/jobs/background-budget';
import { refreshPerson, type Refreshed } from '../../../src/service/jobs/refresh-person';
import { lookupPerson } from '../../../src/service/lookup/lookup-person';
import { lookupParts, type TestParts } from '../../support/app';
import { foundOne, profileOf, scriptedConnector } from '../../support/connectors';
import { requestAbout } from '../../support/requests';
import { openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const intervalMs = 7 * 86_400_000;
const first = '2026-10-01T12:00:00.000Z';
const weekLater = '2026-10-08T13:00:00.000Z';
const at = (instant: string) => () => new Date(instant);
const none = (): Finding => ({ kind: 'none' });

let people = 0;
/** Networks of their own for each test: their budgets are the store's. */
const network = (answer: Parameters<typeof scriptedConnector>[1], change?: Parameters<typeof scriptedConnector>[2]) =>
  scriptedConnector(`network${++people}`, answer, change);

async function meet(parts: Partial<TestParts>, now = first): Promise<{ address: string; id: string }> {
  const address = `person${++people}@company${people}.com`;
  for await (const event of lookupPerson(requestAbout(address), lookupParts({ store, ...parts, now: at(now) }), signal()))
    expect(event.type).not.toBe('failed');
  return { address, id: (await store.findByAddress(address)).person?.id ?? '' };
}

const signal = () => new AbortController().signal;
const refresh = (id: string, parts: Partial<TestParts>, now = weekLater): Promise<Refreshed> =>
  refreshPerson(id, { parts: lookupParts({ store, ...parts, now: at(now) }), intervalMs, signal: signal() });

const employedAt = (company: string) => (id: string) =>
  foundOne(
    profileOf(id, 'anna', {
      positions: [{ title: 'Engineer', company, since: null, until: null, place: null, statedIn: 'field' }],
    }),
  );

describe('refreshing a person', () => {
  test('sees what changed since the last message, as a message would', async () => {
    let company = 'Contoso';
    const one = network(() => employedAt(company)(one.id));
    const { address, id } = await meet({ connectors: [one] });
    company = 'Fabrikam';
    expect(await refresh(id, { connectors: [one] })).toEqual({ kind: 'done' });
    const { person } = await store.findByAddress(address);
    expect(person?.sightings.map((sighting) => [sighting.company, sighting.firstSeenOn])).toEqual([
      ['Contoso', '2026-10-01'],
      ['Fabrikam', '2026-10-08'],
    ]);
    expect(person?.name).toBe('Anna Berzina');
    expect(person?.askings).toMatchObject([{ network: one.id, outcome: 'found', answeredAt: weekLater }]);
  });

  test('asks nobody who answered within the interval, so that doing it twice asks nobody twice', async () => {
    const one = network(none);
    const two = network(none);
    const { id, address } = await meet({ connectors: [one] });
    await store.recordObservation({
      ...{ address, name: null, network: two.id, outcome: 'none', askedAt: '2026-10-05T12:00:00.000Z', retryAt: null },
      found: [],
    });
    expect(await refresh(id, { connectors: [one, two] })).toEqual({ kind: 'done' });
    expect(await refresh(id, { connectors: [one, two] })).toEqual({ kind: 'done' });
    expect(one.asked).toHaveLength(2);
    expect(two.asked).toEqual([]);
  });

  test('asks a network whose answers stay fresh for longer no earlier than a message would: some cost money', async () => {
    const vendor = network(none, { freshForHours: 720 });
    const { id } = await meet({ connectors: [vendor] });
    await refresh(id, { connectors: [vendor] });
    expect(vendor.asked).toHaveLength(1);
    await refresh(id, { connectors: [vendor] }, '2026-11-01T12:00:00.000Z');
    expect(vendor.asked).toHaveLength(2);
  });

  test('leaves a network alone that asked for it, and says when it may be asked', async () => {
    const retryAt = '2026-10-08T15:00:00.000Z';
    const one = network(({ kind }, { asked }) =>
      kind && asked.length === 2 ? { kind: 'refused', reason: 'quota', retryAt } : { kind: 'none' },
    );
    const two = network(none);
    const { id } = await meet({ connectors: [one, two] });
    expect(await refresh(id, { connectors: [one, two] })).toEqual({ kind: 'later', at: new Date(retryAt) });
    expect(await refresh(id, { connectors: [one, two] })).toEqual({ kind: 'later', at: new Date(retryAt) });
    expect([one.asked.length, two.asked.length]).toEqual([2, 2]);
    expect(await refresh(id, { connectors: [one, two] }, '2026-10-08T15:00:01.000Z')).toEqual({ kind: 'done' });
    expect([one.asked.length, two.asked.length]).toEqual([3, 2]);
  });

  test('is to be tried again when a network could not be reached, without knowing when', async () => {
    const one = network((_clue, { asked }) =>
      asked.length === 2 ? { kind: 'unreachable', detail: 'timeout', retryAt: null } : { kind: 'none' },
    );
    const { id } = await meet({ connectors: [one] });
    expect(await refresh(id, { connectors: [one] })).toEqual({ kind: 'later', at: null });
    expect(await refresh(id, { connectors: [one] })).toEqual({ kind: 'done' });
  });

  test('does not wait for a network that refuses our key or whose answers can’t be read', async () => {
    const one = network(() => ({ kind: 'refused', reason: 'key', retryAt: null }));
    const two = network(() => ({ kind: 'unreadable', detail: 'no JSON' }));
    const { id } = await meet({ connectors: [one, two] });
    expect(await refresh(id, { connectors: [one, two] })).toEqual({ kind: 'done' });
  });

  test('leaves half of a network’s limit to people who wait, and never makes them wait', async () => {
    const limit = { requests: 20, perSeconds: 3600 };
    const one = network(none, { limit });
    const { id, address } = await meet({ connectors: [one] });
    await store.watch.countRequests([{ network: one.id, windowSeconds: 3600, requests: backgroundMost(limit) - 5 }], weekLater);
    expect(await refresh(id, { connectors: [one] })).toEqual({ kind: 'later', at: new Date('2026-10-08T14:00:00.000Z') });
    expect(one.asked).toHaveLength(1);
    for await (const event of lookupPerson(
      requestAbout(address),
      lookupParts({ store, connectors: [one], now: at(weekLater) }),
      signal(),
    ))
      expect(event.type).not.toBe('failed');
    expect(one.asked).toHaveLength(2);
  });

  test('gives back the room that it did not use', async () => {
    const one = network(none, { limit: { requests: 16, perSeconds: 3600 } });
    const met = [await meet({ connectors: [one] }), await meet({ connectors: [one] }), await meet({ connectors: [one] })];
    for (const { id } of met) expect(await refresh(id, { connectors: [one] })).toEqual({ kind: 'done' });
  });

  test('asks nobody about colleagues, excluded domains, or people who are gone', async () => {
    const one = network(none);
    const { id, address } = await meet({ connectors: [one] });
    const domain = address.slice(address.indexOf('@') + 1);
    expect(await refresh(id, { connectors: [one], settings: { ownDomains: [domain] } })).toEqual({ kind: 'declined' });
    expect(await refresh(id, { connectors: [one], settings: { excludedDomains: [domain] } })).toEqual({ kind: 'declined' });
    await store.suppress(address, new Date(weekLater));
    expect(await refresh(id, { connectors: [one] })).toEqual({ kind: 'gone' });
    expect(one.asked).toHaveLength(1);
  });

  test('ends at once when the service stops, and nothing is said to be known of it', async () => {
    const stop = new AbortController();
    const one = network((_clue, { asked }) => {
      if (asked.length === 2) stop.abort();
      return asked.length === 2 ? new Promise<Finding>(() => undefined) : { kind: 'none' };
    });
    const { id, address } = await meet({ connectors: [one] });
    const parts = lookupParts({ store, connectors: [one], now: at(weekLater) });
    expect(await refreshPerson(id, { parts, intervalMs, signal: stop.signal })).toEqual({ kind: 'interrupted' });
    expect((await store.findByAddress(address)).person?.askings).toMatchObject([{ askedAt: first }]);
  });
});
