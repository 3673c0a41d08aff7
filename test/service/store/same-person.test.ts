import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { AddressDecisionToRecord } from '../../../src/service/store/store';
import { forEachStore, type TestStore } from '../../support/stores';
import { found, jane, noon, noonOf, observation, post, profile } from './observations';

const home = 'jane@home.example';
const club = 'jane@club.example';
const robin = { id: 'colleague-1', name: 'Robin Vale' };
const kim = { id: 'colleague-2', name: null };

const said = (change: Partial<AddressDecisionToRecord> = {}): AddressDecisionToRecord => ({
  id: randomUUID(),
  between: [jane, home],
  kind: 'same',
  by: robin,
  at: noon,
  ...change,
});

const joinedTo = async (store: TestStore, address: string) =>
  (await store.findByAddress(address)).person?.joined.map((other) => other.address) ?? null;

forEachStore('two addresses of one person', (open) => {
  test('are shown together once a colleague said so, each with what is its own', async () => {
    const store = await open();
    await store.recordObservation(found([profile()], [post('a')]));
    const other = profile({ account: { ...profile().account, network: 'gravatar' }, positions: [] });
    await store.recordObservation({ ...found([other]), network: 'gravatar', address: home, name: 'J. Roe' });
    const [before, beforeHome] = await Promise.all([store.findByAddress(jane), store.findByAddress(home)]);
    const decision = said();
    expect(await store.recordAddressDecision(decision)).toBe('recorded');
    const { person } = await store.findByAddress(jane);
    expect(person?.joined).toEqual([
      {
        address: home,
        name: 'J. Roe',
        profiles: [other],
        posts: [],
        sightings: [],
        askings: [expect.objectContaining({ network: 'gravatar' })],
      },
    ]);
    expect(person?.addressDecisions).toEqual(
      [{ id: decision.id, kind: 'same', between: [jane, home].sort(), by: robin, at: noon, undone: null }].map((one) => ({
        ...one,
        between: expect.arrayContaining(one.between),
      })),
    );
    expect((await store.findByAddress(home)).person?.joined[0]).toMatchObject({ address: jane, posts: [{ id: 'a' }] });
    expect(await store.undoAddressDecision({ between: [home, jane], by: robin, at: noonOf(6) })).toBe('undone');
    const [after, afterHome] = await Promise.all([store.findByAddress(jane), store.findByAddress(home)]);
    const undone = [expect.objectContaining({ id: decision.id, undone: { by: robin, at: noonOf(6) } })];
    const bare = { version: expect.any(Number), addressDecisions: undone };
    expect([after.person, afterHome.person]).toEqual([
      { ...before.person, ...bare },
      { ...beforeHome.person, ...bare },
    ]);
  });

  test('may both be new, and what was said twice is said once', async () => {
    const store = await open();
    const decision = said();
    await store.recordAddressDecision(decision);
    await store.recordAddressDecision(decision);
    expect(await joinedTo(store, jane)).toEqual([home]);
    expect((await store.findByAddress(home)).person?.addressDecisions).toHaveLength(1);
    expect(await store.recordAddressDecision(said({ between: [jane, jane] }))).toBe('unusable');
    expect(await store.recordAddressDecision(said({ by: { id: '', name: null } }))).toBe('unusable');
  });

  test('are two again as soon as another colleague denies it, until one of both takes it back', async () => {
    const store = await open();
    await store.recordAddressDecision(said());
    await store.recordAddressDecision(said({ kind: 'other', by: kim, at: noonOf(4) }));
    expect(await joinedTo(store, jane)).toEqual([]);
    expect((await store.findByAddress(home)).person?.addressDecisions.map(({ kind }) => kind)).toEqual(['same', 'other']);
    expect(await store.undoAddressDecision({ between: [jane, home], by: kim, at: noonOf(5) })).toBe('undone');
    expect(await store.undoAddressDecision({ between: [jane, home], by: kim, at: noonOf(5) })).toBe('not-found');
    expect(await joinedTo(store, jane)).toEqual([home]);
  });

  test('bring along those who are joined to either, and take them along again', async () => {
    const store = await open();
    await store.recordAddressDecision(said({ between: [home, club] }));
    await store.recordAddressDecision(said());
    expect(await joinedTo(store, jane)).toEqual([club, home]);
    expect(await joinedTo(store, club)).toEqual([jane, home]);
    await store.recordAddressDecision(said({ kind: 'other', at: noonOf(5) }));
    expect(await joinedTo(store, jane)).toEqual([]);
    expect(await joinedTo(store, club)).toEqual([home]);
  });

  test('share their decisions about accounts, each of which stays with the address at which it was made', async () => {
    const store = await open();
    await store.recordAddressDecision(said());
    const { account } = profile();
    const id = randomUUID();
    await store.recordDecision({ id, address: home, kind: 'same', accounts: [account], by: kim, at: noon });
    expect((await store.findByAddress(jane)).person?.decisions).toMatchObject([{ id, by: kim, account }]);
    const undoing = { address: jane, which: { kind: 'decision', id }, by: robin, at: noonOf(5) } as const;
    expect(await store.undoDecision(undoing)).toBe('undone');
    await store.undoAddressDecision({ between: [jane, home], by: robin, at: noonOf(6) });
    expect((await store.findByAddress(jane)).person?.decisions).toEqual([]);
    expect((await store.findByAddress(home)).person?.decisions).toMatchObject([{ id, undone: { by: robin } }]);
  });

  test('outdate each other’s kept cards, before, while and after they are joined', async () => {
    const store = await open();
    await store.recordObservation(observation());
    const isShown = async () => (await store.findShownCard({ address: jane, view: 'plain', now: new Date(noon) })) !== null;
    const keep = async () => {
      const { id: personId = '', version = -1 } = (await store.findByAddress(jane)).person ?? {};
      await store.keepShownCard({ personId, version, view: 'plain', card: '{}', goodUntil: noonOf(20), now: noon });
      expect(await isShown()).toBe(true);
    };
    const changes = [
      () => store.recordAddressDecision(said()),
      () => store.recordObservation(observation({ address: home })),
      () =>
        store.recordSignature({
          address: home,
          name: null,
          title: 'Head',
          company: null,
          ended: null,
          sentFrom: null,
          seenOn: '2026-10-03',
        }),
      () => store.recordDecision({ ...said(), address: home, accounts: [profile().account] }),
      () => store.undoAddressDecision({ between: [jane, home], by: robin, at: noonOf(6) }),
      () => store.recordAddressDecision(said({ kind: 'other' })),
    ];
    for (const change of changes) {
      await keep();
      await change();
      expect(await isShown()).toBe(false);
    }
    await keep();
    await store.recordObservation(observation({ address: home }));
    expect(await isShown()).toBe(true);
  });

  test('are on the list together, and what names them elsewhere is shown no more', async () => {
    const store = await open();
    await store.recordAddressDecision(said());
    await store.recordAddressDecision(said({ between: [home, club], kind: 'other' }));
    const version = (await store.findByAddress(club)).person?.version ?? -1;
    await store.suppress(home, new Date(noon));
    for (const address of [jane, home]) expect(await store.findByAddress(address)).toEqual({ person: null, suppressed: true });
    const { person } = await store.findByAddress(club);
    expect(person?.addressDecisions).toEqual([]);
    expect(person?.version).toBeGreaterThan(version);
    expect(await store.recordAddressDecision(said({ between: [club, home] }))).toBe('suppressed');
    expect(await joinedTo(store, club)).toEqual([]);
    const { rows } = await sql<{ count: number }>`select count(*) as count from same_person`.execute(store.below.db);
    expect(rows[0]?.count).toBe(0);
  });

  test('are not endlessly many', async () => {
    const store = await open();
    const outcomes = [];
    for (let at = 0; at < 14; at++)
      outcomes.push(await store.recordAddressDecision(said({ between: [jane, `jane${at}@home.example`] })));
    expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(10);
    expect(outcomes.at(-1)).toBe('unusable');
    expect(await joinedTo(store, 'jane13@home.example')).toBeNull();
  });

  test('hold nobody up when all is written, joined, parted and asked to be forgotten at once', async () => {
    const store = await open();
    const pairs = [
      [jane, home],
      [home, club],
      [club, jane],
    ] as const;
    const work = Array.from({ length: 8 }, (_, at) => [
      ...[jane, home, club].map((address) => store.recordObservation({ ...found(), address, network: `network-${at}` })),
      ...pairs.map((between) => store.recordAddressDecision(said({ between, at: noonOf(4 + at) }))),
      ...pairs.slice(1).map((between) => store.undoAddressDecision({ between, by: robin, at: noonOf(5 + at) })),
    ]);
    await Promise.all(work.flat());
    const together = await Promise.all([jane, home, club].map((address) => joinedTo(store, address)));
    expect(together.every((others) => others !== null)).toBe(true);
    await Promise.all([store.suppress(jane, new Date(noon)), store.recordObservation({ ...found(), address: home })]);
    expect((await store.findByAddress(jane)).suppressed).toBe(true);
  });
});

forEachStore('whose an account is', (open) => {
  const account = profile().account;
  const other = 'liam@other.example';
  const owners = async (store: TestStore) => (await store.findByAddress(jane)).person?.ownedElsewhere;
  const setUp = async (ways: ('address' | 'link' | 'name')[]) => {
    const store = await open();
    await store.recordObservation(found([profile({ foundBy: ['name'] })]));
    await store.recordObservation({ ...found([profile({ foundBy: ways })]), address: other, name: 'Liam Novak' });
    return store;
  };
  const decide = (store: TestStore, kind: 'same' | 'other' | 'linked', rest: object = {}) =>
    store.recordDecision({ id: randomUUID(), address: other, kind, accounts: [account], by: robin, at: noonOf(4), ...rest });

  test('is told by the network’s word for another’s address, and by no link or name', async () => {
    expect(await owners(await setUp(['link', 'name']))).toEqual([]);
    expect(await owners(await setUp(['address']))).toEqual([{ network: 'github', id: '42', owner: 'Liam Novak', seenAt: noon }]);
  });

  test('is told by a colleague, who may also deny what the network says', async () => {
    const store = await setUp(['link']);
    await decide(store, 'same');
    expect(await owners(store)).toEqual([{ network: 'github', id: '42', owner: 'Liam Novak', seenAt: noonOf(4) }]);
    await decide(store, 'other', { by: kim });
    expect(await owners(store)).toEqual([]);
    const tied = await setUp(['address']);
    await decide(tied, 'other');
    expect(await owners(tied)).toEqual([]);
  });

  test('is told by a link that was added by hand, before the network shows the account there', async () => {
    const store = await setUp(['name']);
    const linked = { ...account, id: 'github.com/janeroe', url: 'https://github.com/JaneRoe/' };
    await decide(store, 'linked', { accounts: [linked] });
    expect(await owners(store)).toMatchObject([{ id: '42', owner: 'Liam Novak' }]);
  });

  test('is nobody else’s where both addresses are one person’s', async () => {
    const store = await setUp(['address']);
    await store.recordAddressDecision(said({ between: [jane, other] }));
    expect(await owners(store)).toEqual([]);
  });
});
