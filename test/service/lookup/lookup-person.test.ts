import type { Connector, Finding } from '../../../src/connectors/connector';
import type { LookupEvent, LookupRequest } from '../../../src/contract/lookup';
import type { Card } from '../../../src/domain/card';
import { lookupPerson } from '../../../src/service/lookup/lookup-person';
import { lookupParts, nowhere, type TestParts } from '../../support/app';
import { foundOne, profileOf, scriptedConnector } from '../../support/connectors';
import { requestAbout } from '../../support/requests';
import { forgetEverybody, openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(() => forgetEverybody(store));
afterAll(() => store.close());

let people = 0;
const newAddress = () => `person${++people}@company${people}.com`;

async function lookUp(
  asked: LookupRequest,
  parts: Partial<TestParts>,
  signal = new AbortController().signal,
): Promise<LookupEvent[]> {
  const events: LookupEvent[] = [];
  for await (const event of lookupPerson(asked, lookupParts({ store, ...parts }), signal)) events.push(event);
  return events;
}

const cards = (events: readonly LookupEvent[]) => events.flatMap((event) => (event.type === 'card' ? [event.card] : []));
const lastCard = (events: readonly LookupEvent[]): Card => {
  const card = cards(events).at(-1);
  if (!card) throw new Error('there was no card');
  return card;
};
const outcomes = (card: Card) => Object.fromEntries(card.networks.map(({ network, outcome }) => [network, outcome]));
const none = (): Finding => ({ kind: 'none' });
const unreachable = (): Finding => ({ kind: 'unreachable', detail: 'timeout', retryAt: null });
const at = (instant: string) => () => new Date(instant);

describe('a look-up of a person nobody knows', () => {
  test('shows the address at once, with what is being asked, and then the answers', async () => {
    const address = newAddress();
    const events = await lookUp(requestAbout(address), {
      connectors: [scriptedConnector('one', () => foundOne(profileOf('one', 'anna')))],
    });
    const [first] = cards(events);
    expect(first).toMatchObject({ address, sureness: 'unknown', accounts: [] });
    expect(first && outcomes(first)).toEqual({ one: 'asking' });
    expect(outcomes(lastCard(events))).toEqual({ one: 'found' });
    expect(lastCard(events).accounts.map(({ account }) => account.handle)).toEqual(['anna']);
    expect(events.at(-1)).toEqual({ lookup: expect.any(String), type: 'done' });
  });

  test('carries the look-up’s id in every event', async () => {
    const asked = requestAbout(newAddress());
    const events = await lookUp(asked, { connectors: [scriptedConnector('one', none)] });
    expect(new Set(events.map(({ lookup }) => lookup))).toEqual(new Set([asked.lookup]));
  });

  test('follows the links of proven accounts, and those that these lead to', async () => {
    const links = (...urls: string[]) => urls.map((url) => ({ url, verified: true }));
    const one = scriptedConnector('one', () => foundOne(profileOf('one', 'anna', { links: links('https://two.example/anna2') })));
    const ofTwo = links('https://one.example/anna', 'https://three.example/anna3');
    const two = scriptedConnector('two', () => foundOne(profileOf('two', 'anna2', { foundBy: ['handle'], links: ofTwo })), {
      accepts: ['handle'],
    });
    const three = scriptedConnector('three', () => foundOne(profileOf('three', 'anna3', { foundBy: ['handle'] })), {
      accepts: ['handle'],
    });
    const card = lastCard(await lookUp(requestAbout(newAddress()), { connectors: [one, two, three] }));
    expect(card.accounts.map(({ account }) => account.handle).sort()).toEqual(['anna', 'anna2', 'anna3']);
    expect(two.asked).toEqual([{ kind: 'handle', network: 'two', value: 'anna2', source: 'one' }]);
  });

  test('does not follow the links of accounts that are only possible', async () => {
    const one = scriptedConnector(
      'one',
      () =>
        foundOne(
          profileOf('one', 'namesake', {
            foundBy: ['name'],
            name: 'Anna Berzina',
            links: [{ url: 'https://two.example/other', verified: true }],
          }),
        ),
      { accepts: ['name'] },
    );
    const two = scriptedConnector('two', none, { accepts: ['handle'] });
    const card = lastCard(await lookUp(requestAbout(newAddress()), { connectors: [one, two] }));
    expect(card.candidates).toHaveLength(1);
    expect(two.asked).toEqual([]);
  });

  test('starts from the profile links of the sender’s own signature', async () => {
    const one = scriptedConnector('one', () => foundOne(profileOf('one', 'anna', { foundBy: ['handle'] })), {
      accepts: ['handle'],
    });
    await lookUp(requestAbout(newAddress(), { links: ['https://one.example/anna', 'https://somewhere.else/'] }), {
      connectors: [one],
    });
    expect(one.asked).toEqual([{ kind: 'handle', network: 'one', value: 'anna', source: 'message' }]);
  });

  test('follows a new link of the signature although the network was asked a moment ago', async () => {
    const address = newAddress();
    const one = scriptedConnector('one', ({ kind }) =>
      kind === 'handle' ? foundOne(profileOf('one', 'anna', { foundBy: ['handle'] })) : none(),
    );
    await lookUp(requestAbout(address), { connectors: [one] });
    const links = ['https://one.example/anna'];
    await lookUp(requestAbout(address, { links }), { connectors: [one] });
    await lookUp(requestAbout(address, { links }), { connectors: [one] });
    expect(one.asked.map(({ kind }) => kind)).toEqual(['address', 'handle']);
  });

  test('reads an account that only its name had led to, as soon as something else leads there too', async () => {
    const address = newAddress();
    const name = 'Anna Berzina';
    const one = scriptedConnector(
      'one',
      ({ kind }) => foundOne(profileOf('one', 'anna', { name, foundBy: [kind === 'name' ? 'name' : 'handle'] })),
      { accepts: ['name', 'handle'] },
    );
    await lookUp(requestAbout(address), { connectors: [one] });
    await lookUp(requestAbout(address, { links: ['https://one.example/anna'] }), { connectors: [one] });
    expect(one.asked.map(({ kind }) => kind)).toEqual(['name', 'handle']);
  });

  test('forgets an account that its network has no more', async () => {
    const address = newAddress();
    const links = ['https://one.example/anna'];
    const one = scriptedConnector(
      'one',
      (_clue, { asked }) => (asked.length === 1 ? foundOne(profileOf('one', 'anna', { foundBy: ['handle'] })) : none()),
      { accepts: ['handle'] },
    );
    await lookUp(requestAbout(address, { links }), { connectors: [one] });
    const card = lastCard(await lookUp(requestAbout(address, { links, again: ['one'] }), { connectors: [one] }));
    expect([card.accounts, card.candidates]).toEqual([[], []]);
  });

  test('keeps an account that its network still finds by the address, though not by the handle', async () => {
    const address = newAddress();
    const one = scriptedConnector('one', ({ kind }) => (kind === 'address' ? foundOne(profileOf('one', 'anna')) : none()));
    await lookUp(requestAbout(address), { connectors: [one] });
    const card = lastCard(await lookUp(requestAbout(address, { again: ['one'] }), { connectors: [one] }));
    expect(one.asked.map(({ kind }) => kind)).toContain('handle');
    expect(card.accounts.map(({ account }) => account.handle)).toEqual(['anna']);
  });

  test('asks by name last, and only networks that found nobody surely', async () => {
    const order: string[] = [];
    const found = scriptedConnector('one', () => (order.push('one'), foundOne(profileOf('one', 'anna'))), {
      accepts: ['address', 'name'],
    });
    const other = scriptedConnector('two', ({ kind }) => (order.push(`two by ${kind}`), none()), { accepts: ['name'] });
    await lookUp(requestAbout(newAddress()), { connectors: [found, other] });
    expect(order).toEqual(['one', 'two by name']);
  });

  test('asks by name without waiting for a slow network', async () => {
    let release: (finding: Finding) => void = () => undefined;
    const slow = scriptedConnector('slow', () => new Promise<Finding>((resolve) => (release = resolve)));
    const byName = scriptedConnector('byname', () => (release(none()), none()), { accepts: ['name'] });
    const card = lastCard(await lookUp(requestAbout(newAddress()), { connectors: [slow, byName] }));
    expect(outcomes(card)).toEqual({ slow: 'none', byname: 'none' });
  });

  test('never sends a free-mail domain as a company’s', async () => {
    const one = scriptedConnector('one', none, { accepts: ['domain'] });
    await lookUp(requestAbout('anna.berzina@gmail.com'), { connectors: [one] });
    await lookUp(requestAbout('anna@baltwave.com'), { connectors: [one] });
    expect(one.asked.map(({ value }) => value)).toEqual(['baltwave.com']);
  });
});

describe('a network that fails', () => {
  test('costs its own part of the card only, and is named', async () => {
    const bad = scriptedConnector('bad', () => ({ kind: 'refused', reason: 'quota', retryAt: '2026-12-01T00:00:00.000Z' }));
    const good = scriptedConnector('good', () => foundOne(profileOf('good', 'anna')));
    const card = lastCard(await lookUp(requestAbout(newAddress()), { connectors: [bad, good], now: at('2026-11-20T10:00:00Z') }));
    expect(outcomes(card)).toEqual({ bad: 'refused', good: 'found' });
    expect(card.networks.find(({ network }) => network === 'bad')?.retryAt).toBe('2026-12-01T00:00:00.000Z');
    expect(card.sureness).toBe('proven');
  });

  test('counts as failed even if it answered another question with nobody', async () => {
    const half = scriptedConnector('half', ({ kind }) => (kind === 'name' ? none() : unreachable()), {
      accepts: ['address', 'name'],
    });
    expect(outcomes(lastCard(await lookUp(requestAbout(newAddress()), { connectors: [half] })))).toEqual({ half: 'unreachable' });
  });

  test('is unreadable when its connector has a bug, which the log is told without personal data', async () => {
    const warnings: unknown[] = [];
    const broken = scriptedConnector('broken', () => {
      throw new TypeError('cannot read anna@baltwave.com');
    });
    const address = newAddress();
    const events = await lookUp(requestAbout(address), { connectors: [broken], warn: (...warning) => warnings.push(warning) });
    expect(outcomes(lastCard(events))).toEqual({ broken: 'unreadable' });
    expect(JSON.stringify(warnings)).toContain('a connector failed');
    expect(JSON.stringify(warnings)).not.toContain('anna@baltwave.com');
    expect(JSON.stringify(warnings)).not.toContain(address);
  });
});

describe('a person who is known', () => {
  const monday = at('2026-11-16T10:00:00Z');
  const later = at('2026-11-16T20:00:00Z');
  const nextWeek = at('2026-11-23T10:00:00Z');
  const once = (network: string) =>
    scriptedConnector(network, (_clue, { now, asked }) =>
      asked.length === 1 ? foundOne(profileOf(network, 'anna', { seenAt: now.toISOString() })) : unreachable(),
    );

  test('is shown from the store at once, and fresh facts are not fetched again', async () => {
    const address = newAddress();
    const one = once('one');
    await lookUp(requestAbout(address), { connectors: [one], now: monday });
    const events = await lookUp(requestAbout(address), { connectors: [one], now: later });
    expect(one.asked).toHaveLength(1);
    expect(events.map(({ type }) => type)).toEqual(['card', 'done']);
    expect(lastCard(events)).toMatchObject({ sureness: 'proven', networks: [{ outcome: 'found', staleSince: null }] });
  });

  test('is asked for again when the facts are stale, and still shown with their age when every network is down', async () => {
    const address = newAddress();
    const one = once('one');
    await lookUp(requestAbout(address), { connectors: [one], now: monday });
    const events = await lookUp(requestAbout(address), { connectors: [one], now: nextWeek });
    expect(cards(events)[0]).toMatchObject({
      sureness: 'proven',
      networks: [{ outcome: 'asking', staleSince: '2026-11-17T10:00:00.000Z' }],
    });
    expect(lastCard(events)).toMatchObject({
      sureness: 'proven',
      asOf: '2026-11-16T10:00:00.000Z',
      networks: [{ outcome: 'unreachable', staleSince: '2026-11-17T10:00:00.000Z' }],
    });
  });

  test('is asked for again when the reader says so', async () => {
    const address = newAddress();
    const one = scriptedConnector('one', none);
    await lookUp(requestAbout(address), { connectors: [one], now: monday });
    await lookUp(requestAbout(address, { again: ['one'] }), { connectors: [one], now: later });
    expect(one.asked).toHaveLength(2);
  });

  test('is not asked for before the network said it may be', async () => {
    const address = newAddress();
    const one = scriptedConnector('one', () => ({ kind: 'refused', reason: 'quota', retryAt: '2026-11-16T22:00:00.000Z' }));
    await lookUp(requestAbout(address), { connectors: [one], now: monday });
    await lookUp(requestAbout(address), { connectors: [one], now: later });
    await lookUp(requestAbout(address), { connectors: [one], now: nextWeek });
    expect(one.asked).toHaveLength(2);
  });

  test('keeps what one network said when another knows nobody', async () => {
    const address = newAddress();
    await lookUp(requestAbout(address), { connectors: [once('one')], now: monday });
    const card = lastCard(
      await lookUp(requestAbout(address), { connectors: [once('one'), scriptedConnector('two', none)], now: later }),
    );
    expect(card.accounts).toHaveLength(1);
  });

  test('is asked for again after a look-up that was given up half-way', async () => {
    const address = newAddress();
    const switching = new AbortController();
    const one = scriptedConnector('one', ({ kind }) => (kind === 'address' ? none() : (switching.abort(), none())), {
      accepts: ['address', 'name'],
    });
    await lookUp(requestAbout(address), { connectors: [one], now: monday }, switching.signal);
    await lookUp(requestAbout(address), { connectors: [one], now: later });
    expect(one.asked.map(({ kind }) => kind)).toEqual(['address', 'name', 'address', 'name']);
  });
});

describe('a look-up that is given up', () => {
  test('ends at once, and passes the end on to the networks', async () => {
    const switching = new AbortController();
    let passedOn = false;
    const outbound = {
      ...nowhere.outbound,
      httpFor: (_allowance: unknown, signal: AbortSignal) => ({
        get: () =>
          new Promise<never>((_resolve, reject) => {
            signal.addEventListener('abort', () => {
              passedOn = true;
              reject(new Error('aborted'));
            });
          }),
      }),
    };
    const one: Connector = {
      ...scriptedConnector('one', none),
      find: async (_clue, { http }) => {
        setTimeout(() => switching.abort(), 20);
        await http.get('https://one.example/');
        return { kind: 'none' };
      },
    };
    const address = newAddress();
    const events = await lookUp(
      requestAbout(address),
      { connectors: [one], real: { outbound, sample: false } },
      switching.signal,
    );
    expect(passedOn).toBe(true);
    expect(events.filter(({ type }) => type === 'card').length).toBeLessThanOrEqual(2);
    expect((await store.findByAddress(address)).person).toBeNull();
  });
});

describe('the organisation’s rules', () => {
  const asked = scriptedConnector('one', none);
  const settings = { ownDomains: ['contoso.com'], excludedDomains: ['law.example'] };
  const decline = async (address: string, name: string | null = 'Anna') =>
    (await lookUp(requestAbout(address, { name }), { connectors: [asked], settings })).map((event) =>
      event.type === 'declined' ? event.reason : event.type,
    );

  test.each([
    ['anna@contoso.com', 'colleague'],
    ['anna@mail.CONTOSO.com', 'colleague'],
    ['anna@law.example', 'excluded-domain'],
    ['anna@sub.law.example', 'excluded-domain'],
    ['info@baltwave.com', 'not-a-person'],
    ['no-reply@baltwave.com', 'not-a-person'],
    ['not an address', 'not-an-address'],
    ['anna@127.0.0.1', 'not-an-address'],
  ])('%s is not looked up: %s', async (address, reason) => {
    expect(await decline(address)).toEqual([reason]);
  });

  test('do not reach a domain that only ends alike', async () => {
    expect(await decline('anna@notcontoso.com')).toContain('done');
  });

  test('nobody is asked about people who asked not to be looked up', async () => {
    const address = newAddress();
    await store.suppress(address, new Date());
    asked.asked.length = 0;
    expect(await decline(address)).toEqual(['asked-not-to']);
    expect(asked.asked).toEqual([]);
  });
});

describe('what the sender’s own signature says', () => {
  const monday = at('2026-11-16T10:00:00Z');
  const signed = { title: 'Head of Procurement', company: 'Baltwave', messageSentAt: '2026-11-14T08:00:00Z' };

  test('is kept as a sighting of the day the message was sent, and shown with it', async () => {
    const address = newAddress();
    const card = lastCard(await lookUp(requestAbout(address, signed), { now: monday }));
    expect(card.position).toEqual({
      title: 'Head of Procurement',
      company: 'Baltwave',
      since: null,
      source: 'message',
      seenOn: '2026-11-14',
    });
  });

  test('a notice that they have left is kept as the end of the position, and warned of', async () => {
    const address = newAddress();
    await lookUp(requestAbout(address, signed), { now: monday });
    const departure = { company: 'Baltwave', until: null };
    const notice = { ...signed, departure, messageSentAt: '2026-11-16T08:00:00Z' };
    const card = lastCard(await lookUp(requestAbout(address, notice), { now: monday }));
    expect(card.position).toBeNull();
    expect(card.jobChanges).toMatchObject([
      {
        kind: 'left',
        from: { title: 'Head of Procurement', company: 'Baltwave' },
        to: null,
        date: { kind: 'between', after: '2026-11-14', before: '2026-11-16' },
        saidBy: ['message'],
      },
    ]);
  });

  test('a notice that names no company speaks of the one the mail comes from', async () => {
    const address = newAddress();
    const notice = { departure: { company: null, until: '2026-11-01' }, messageSentAt: '2026-11-16T08:00:00Z' };
    const card = lastCard(await lookUp(requestAbout(address, notice), { now: monday }));
    expect(card.jobChanges).toMatchObject([
      {
        kind: 'left',
        from: { company: address.split('@')[1] },
        date: { kind: 'stated', since: '2026-11-01', source: 'message' },
      },
    ]);
  });

  test('speaks for an account at another name of the company that the administrator declared', async () => {
    const positions = [
      { title: null, company: 'Tailspin Toys', since: null, until: null, place: null, statedIn: 'field' as const },
    ];
    const one = scriptedConnector('one', () =>
      foundOne(profileOf('one', 'anna', { foundBy: ['name'], name: 'Anna Berzina', positions })),
    );
    const settings = { companyAliases: [['Baltwave', 'Tailspin Toys']] };
    const suretyWith = async (parts: Partial<TestParts>) =>
      lastCard(await lookUp(requestAbout(newAddress(), signed), { connectors: [one], now: monday, ...parts })).sureness;
    expect(await suretyWith({})).toBe('unknown');
    expect(await suretyWith({ settings })).toBe('likely');
  });

  test('goes with the organisation that the message came from, which is no company to show', async () => {
    const address = newAddress();
    const card = lastCard(await lookUp(requestAbout(address, { messageSentAt: '2026-11-14T08:00:00Z' }), { now: monday }));
    const kept = (await store.findByAddress(address)).person?.sightings;
    expect(kept).toMatchObject([{ source: 'address', company: address.split('@')[1], firstSeenOn: '2026-11-14', title: null }]);
    expect(card).toMatchObject({ position: null, jobChanges: [] });
  });

  test('is written once, however often the message is opened', async () => {
    const address = newAddress();
    await lookUp(requestAbout(address, signed), { now: monday });
    let writes = 0;
    const counting = {
      ...store,
      recordSignature: (...args: Parameters<typeof store.recordSignature>) => (writes++, store.recordSignature(...args)),
    };
    await lookUp(requestAbout(address, signed), { now: monday, store: counting });
    expect(writes).toBe(0);
  });
});

describe('a look-alike of a known domain', () => {
  test('shows nothing of the people it imitates, and asks nobody by name', async () => {
    await lookUp(requestAbout('anna@fjordline-logistics.com'), {
      connectors: [scriptedConnector('one', () => foundOne(profileOf('one', 'anna')))],
    });
    const byName = scriptedConnector('two', none, { accepts: ['name'] });
    const card = lastCard(await lookUp(requestAbout('anna@fj0rdline-logistics.com'), { connectors: [byName] }));
    expect(card.lookAlike).toEqual({ domain: 'fj0rdline-logistics.com', imitates: 'fjordline-logistics.com' });
    expect(card.accounts).toEqual([]);
    expect(byName.asked).toEqual([]);
  });
});
