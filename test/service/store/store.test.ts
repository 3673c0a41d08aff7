import { sql } from 'kysely';
import { skeletonsNear } from '../../../src/domain/text/near-labels';
import { domainSkeleton } from '../../../src/domain/text/skeleton';
import { forEachStore } from '../../support/stores';
import { found, jane, noon, noonOf, observation, position, post, profile } from './observations';

forEachStore('the store', (open) => {
  test('knows nobody at first', async () => {
    const store = await open();
    expect(await store.findByAddress(jane)).toEqual({ person: null, suppressed: false });
  });

  test('returns exactly what it was told', async () => {
    const store = await open();
    const bare = profile(
      { name: null, bio: null, place: null, pictureUrl: null, addresses: [], links: [], positions: [], foundBy: ['link'] },
      '7',
    );
    const posts = [post('b', { publishedAt: '2026-10-01T00:00:00.000Z', language: 'lv', replies: 3 }), post('a')];
    await store.recordObservation(found([profile(), bare], posts));
    const { person, suppressed } = await store.findByAddress(jane);
    expect(suppressed).toBe(false);
    expect(person).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      version: 0,
      joined: [],
      decisions: [],
      addressDecisions: [],
      ownedElsewhere: [],
      corrections: [],
      address: jane,
      name: 'Jane Roe',
      profiles: [profile(), bare],
      posts,
      sightings: [
        {
          source: 'github',
          accountId: '42',
          firstSeenOn: '2026-10-03',
          lastSeenOn: '2026-10-03',
          ...position('Engineer', 'Firma'),
        },
      ],
      askings: [{ network: 'github', outcome: 'found', askedAt: noon, answeredAt: noon, retryAt: null }],
    });
  });

  test('is unchanged by the same answer told again', async () => {
    const store = await open();
    await store.recordObservation(found([profile()], [post('a')]));
    const once = await store.findByAddress(jane);
    await store.recordObservation(found([profile()], [post('a')]));
    const twice = await store.findByAddress(jane);
    expect({ ...twice, person: { ...twice.person, version: 0 } }).toEqual({ ...once, person: { ...once.person, version: 0 } });
  });

  test('replaces what the network said of an account before, and keeps its other accounts', async () => {
    const store = await open();
    await store.recordObservation(found([profile(), profile({ foundBy: ['link'] }, '7')], [post('a')]));
    const newer = profile({ bio: null, place: 'Oslo', positions: [], seenAt: noonOf(4) });
    const edited = post('a', { text: 'edited', likes: 9 });
    await store.recordObservation({ ...found([newer], [edited]), askedAt: noonOf(4) });
    const { person } = await store.findByAddress(jane);
    expect(person?.profiles).toEqual([newer, profile({ foundBy: ['link'] }, '7')]);
    expect(person?.posts).toEqual([edited]);
  });

  test('lets an older answer that arrives late overwrite nothing', async () => {
    const store = await open();
    const newer = { ...found([profile({ bio: 'new', seenAt: noonOf(5) })]), askedAt: noonOf(5) };
    await store.recordObservation(newer);
    await store.recordObservation(found([profile({ bio: 'old' })]));
    const { person } = await store.findByAddress(jane);
    expect(person?.profiles[0]?.bio).toBe('new');
    expect(person?.askings[0]?.askedAt).toBe(noonOf(5));
    expect(person?.sightings[0]).toMatchObject({ firstSeenOn: '2026-10-03', lastSeenOn: '2026-10-05' });
  });

  test('keeps what was done in parts, and knows none of what was kept before there were any', async () => {
    const store = await open();
    const deed = { kind: 'released', repo: 'tools', version: 'v2' } as const;
    const done = { ...post('done'), kind: 'activity', deed } as const;
    const before = { ...done, id: 'before' };
    await store.recordObservation(found([profile()], [done, before]));
    await sql`update post set post = (post::jsonb - 'deed')::json where post_id = 'before'`.execute(store.below.db);
    const { person } = await store.findByAddress(jane);
    expect(person?.posts).toEqual([{ ...before, deed: null }, done]);
  });

  test('forgets posts that were taken back, but not those older than the answer reaches', async () => {
    const store = await open();
    const dated = (id: string, day: number) => post(id, { publishedAt: noonOf(day) });
    await store.recordObservation(found([profile()], [dated('old', 1), dated('kept', 2), dated('gone', 3)]));
    const later = { ...found([profile()], [dated('kept', 2), dated('new', 4)]), askedAt: noonOf(5) };
    await store.recordObservation({
      ...later,
      found: later.found.map((one) => ({ ...one, profile: profile({ seenAt: noonOf(5) }) })),
    });
    const { person } = await store.findByAddress(jane);
    expect(person?.posts.map(({ id }) => id)).toEqual(['new', 'kept', 'old']);
  });

  test('forgets accounts that their network has no more, with their posts', async () => {
    const store = await open();
    await store.recordObservation(found([profile()], [post('a')]));
    await store.recordObservation(observation({ outcome: 'none', askedAt: noonOf(5), gone: [profile().account.id] }));
    const { person } = await store.findByAddress(jane);
    expect([person?.profiles, person?.posts]).toEqual([[], []]);
  });

  test('changes only the asking when a network fails', async () => {
    const store = await open();
    await store.recordObservation(found([profile()], [post('a')]));
    const before = (await store.findByAddress(jane)).person;
    const refused = observation({
      outcome: 'refused',
      askedAt: noonOf(4),
      retryAt: noonOf(5),
      found: found([profile({ bio: 'no' })]).found,
    });
    await store.recordObservation(refused);
    const after = (await store.findByAddress(jane)).person;
    expect(after).toEqual({
      ...before,
      version: 1,
      askings: [{ network: 'github', outcome: 'refused', askedAt: noonOf(4), answeredAt: noon, retryAt: noonOf(5) }],
    });
  });

  test('never had an answer from a network that only failed', async () => {
    const store = await open();
    await store.recordObservation(observation({ outcome: 'unreachable' }));
    const { person } = await store.findByAddress(jane);
    expect(person?.askings).toEqual([
      { network: 'github', outcome: 'unreachable', askedAt: noon, answeredAt: null, retryAt: null },
    ]);
  });

  test('drops an account that is no longer tied to the address, and keeps what was seen of its positions', async () => {
    const store = await open();
    await store.recordObservation(found([profile(), profile({ foundBy: ['link', 'address'] }, '7')], [post('a')]));
    await store.recordObservation(observation({ askedAt: noonOf(4) }));
    const { person } = await store.findByAddress(jane);
    expect(person?.profiles).toEqual([profile({ foundBy: ['link'] }, '7')]);
    expect(person?.posts).toEqual([]);
    expect(person?.sightings.map(({ accountId }) => accountId).sort()).toEqual(['42', '7']);
    expect(person?.askings[0]).toMatchObject({ outcome: 'none', answeredAt: noonOf(4) });
  });

  test('unties the former account when the network now ties another one to the address', async () => {
    const store = await open();
    await store.recordObservation(found([profile()]));
    await store.recordObservation({ ...found([profile({ seenAt: noonOf(4) }, '43')]), askedAt: noonOf(4) });
    const { person } = await store.findByAddress(jane);
    expect(person?.profiles.map(({ account }) => account.id)).toEqual(['43']);
  });

  test('lets one network that knows nobody remove nothing of another', async () => {
    const store = await open();
    await store.recordObservation(found());
    await store.recordObservation(observation({ network: 'gravatar', askedAt: noonOf(4) }));
    expect((await store.findByAddress(jane)).person?.profiles).toEqual([profile()]);
  });

  test('remembers every way that led to an account, for 30 days', async () => {
    const store = await open();
    const seen = (foundBy: 'address' | 'handle', seenAt: string) =>
      store.recordObservation({ ...found([profile({ foundBy: [foundBy], seenAt })]), askedAt: seenAt });
    const ways = async () => (await store.findByAddress(jane)).person?.profiles[0]?.foundBy;
    await seen('address', noonOf(1));
    await seen('handle', noonOf(2));
    expect(await ways()).toEqual(['address', 'handle']);
    await seen('handle', '2026-11-15T12:00:00.000Z');
    expect(await ways()).toEqual(['handle']);
  });

  test('returns the newest 50 posts of each account, newest first', async () => {
    const store = await open();
    const at = (minute: number) => new Date(Date.parse(noon) + minute * 60_000).toISOString();
    const many = (accountId: string) =>
      Array.from({ length: 120 }, (_, index) => post(`${accountId}-${index}`, { accountId, publishedAt: at(index) }));
    await store.recordObservation(found([profile(), profile({}, '43')], [...many('42'), ...many('43')]));
    const posts = (await store.findByAddress(jane)).person?.posts ?? [];
    expect(posts.filter(({ accountId }) => accountId === '42')).toHaveLength(50);
    expect(posts.filter(({ accountId }) => accountId === '43')).toHaveLength(50);
    expect(posts.map(({ publishedAt }) => publishedAt)).toEqual(
      posts
        .map(({ publishedAt }) => publishedAt)
        .sort()
        .reverse(),
    );
    expect(posts.at(-1)?.publishedAt).toBe(at(70));
  });

  test('keeps 200 posts of an account and lets older ones go', async () => {
    const store = await open();
    const batch = (from: number) =>
      Array.from({ length: 150 }, (_, index) =>
        post(String(from + index), { publishedAt: new Date(Date.parse(noon) + (from + index) * 1000).toISOString() }),
      );
    await store.recordObservation(found([profile()], batch(0)));
    await store.recordObservation(found([profile()], batch(150)));
    const { rows } = await sql<{
      posts: number;
      oldest: string;
    }>`select count(*) as posts, min(published_at) as oldest from post`.execute(store.below.db);
    expect(rows).toEqual([{ posts: 200, oldest: new Date(Date.parse(noon) + 100_000).toISOString() }]);
  });

  test('takes a newer name and forgets none', async () => {
    const store = await open();
    await store.recordObservation(observation({ name: null }));
    expect((await store.findByAddress(jane)).person?.name).toBeNull();
    await store.recordObservation(observation({ name: 'Jane Roe' }));
    await store.recordObservation(observation({ name: null }));
    expect((await store.findByAddress(jane)).person?.name).toBe('Jane Roe');
  });

  test('finds domains of people known longer, one letter from a domain that hardly anybody is known of', async () => {
    const store = await open();
    const [real, copy] = ['nordfrakt.example', 'nordfrackt.example'];
    const seniorOf = (domain: string) =>
      store.findSeniorDomains({ domain, skeleton: domainSkeleton(domain), near: skeletonsNear(domain) });
    await store.recordObservation(observation({ address: `a@${real}` }));
    expect(await seniorOf(copy)).toEqual([]);
    await sql`update person set known_since = now() - interval '9 days'`.execute(store.below.db);
    expect(await seniorOf(copy)).toEqual([real]);
    await store.recordObservation(observation({ address: `a@${copy}` }));
    expect(await seniorOf(copy)).toEqual([real]);
    expect(await seniorOf(real)).toEqual([]);
    for (const local of ['b', 'c', 'd', 'e', 'f']) await store.recordObservation(observation({ address: `${local}@${copy}` }));
    expect(await seniorOf(copy)).toEqual([]);
    expect(await seniorOf('southfrakt.example')).toEqual([]);
  });

  test('finds domains of known people that look like another one', async () => {
    const store = await open();
    for (const address of ['a@contoso.example', 'b@contoso.example', 'c@c0ntoso.example', 'd@other.example'])
      await store.recordObservation(observation({ address }));
    const skeleton = domainSkeleton('cont0so.example');
    expect(await store.findDomainsBySkeleton(skeleton, 'cont0so.example')).toEqual(['c0ntoso.example', 'contoso.example']);
    expect(await store.findDomainsBySkeleton(skeleton, 'contoso.example')).toEqual(['c0ntoso.example']);
    expect(await store.findDomainsBySkeleton('nobody.example', 'nobody.example')).toEqual([]);
  });

  test('can be read, and says so', async () => {
    const store = await open();
    await expect(store.check()).resolves.toBeUndefined();
  });
});
