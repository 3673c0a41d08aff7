import type { CardToKeep, Observation } from '../../../src/service/store/store';
import { forEachStore } from '../../support/stores';

const address = 'anna@baltwave.com';
const at = (time: string) => `2026-11-20T${time}:00.000Z`;
const now = new Date(at('10:00'));

const observation = (change: Partial<Observation> = {}): Observation => ({
  address,
  name: 'Anna',
  network: 'one',
  outcome: 'none',
  askedAt: at('09:00'),
  retryAt: null,
  found: [],
  ...change,
});

forEachStore('kept cards', (open) => {
  const known = async () => {
    const store = await open();
    await store.recordObservation(observation());
    const { person } = await store.findByAddress(address);
    if (!person) throw new Error('nobody was recorded');
    const keep = (change: Partial<CardToKeep> = {}) =>
      store.keepShownCard({
        personId: person.id,
        version: person.version,
        view: 'plain',
        card: '{"a":1}',
        goodUntil: at('11:00'),
        now: at('10:00'),
        ...change,
      });
    const find = (view = 'plain', when = now) => store.findShownCard({ address, view, now: when });
    return { store, keep, find };
  };

  test('are found by address and view', async () => {
    const { keep, find, store } = await known();
    await keep();
    expect(await find()).toBe('{"a":1}');
    expect(await find('another view')).toBeNull();
    expect(await store.findShownCard({ address: 'other@baltwave.com', view: 'plain', now })).toBeNull();
  });

  test('are each somebody’s own, however many are asked for at once', async () => {
    const { keep, find, store } = await known();
    await keep();
    await keep({ view: 'other', card: '{"a":2}' });
    const asked = Array.from({ length: 250 }, (_unused, index) => index % 3);
    const cards = asked.map((kind) =>
      kind === 2
        ? store.findShownCard({ address: 'other@baltwave.com', view: 'plain', now })
        : find(kind === 0 ? 'plain' : 'other'),
    );
    expect(await Promise.all(cards)).toEqual(asked.map((kind) => ['{"a":1}', '{"a":2}', null][kind]));
  });

  test('are not shown any more when something was learnt of the person', async () => {
    const { keep, find, store } = await known();
    await keep();
    await store.recordObservation(observation({ network: 'two', askedAt: at('09:30') }));
    expect(await find()).toBeNull();
  });

  test('are not shown if they were drawn from what is outdated by the time they are kept', async () => {
    const { keep, find, store } = await known();
    await store.recordSignature({
      address,
      name: 'Anna',
      title: 'Buyer',
      company: null,
      ended: null,
      sentFrom: null,
      seenOn: '2026-11-20',
    });
    await keep();
    expect(await find()).toBeNull();
  });

  test('are not shown when their time is over', async () => {
    const { keep, find } = await known();
    await keep();
    expect(await find('plain', new Date(at('10:59')))).not.toBeNull();
    expect(await find('plain', new Date(at('11:00')))).toBeNull();
  });

  test('replace the one before, and those that can’t be shown any more go', async () => {
    const { keep, find } = await known();
    await keep({ view: 'old', goodUntil: at('09:59') });
    await keep({ view: 'other' });
    await keep({ card: '{"a":2}' });
    expect(await find()).toBe('{"a":2}');
    expect(await find('other')).toBe('{"a":1}');
    expect(await find('old', new Date(at('09:00')))).toBeNull();
  });

  test('are gone with the person, and never shown of one who asked not to be looked up', async () => {
    const { keep, find, store } = await known();
    await keep();
    await store.suppress(address, now);
    expect(await find()).toBeNull();
    await keep();
    expect(await find()).toBeNull();
  });
});
