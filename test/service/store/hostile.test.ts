import { domainSkeleton } from '../../../src/domain/text/skeleton';
import { forEachStore } from '../../support/stores';
import { found, jane, noon, observation, position, post, profile } from './observations';

forEachStore('hostile answers', (open) => {
  test('lose NUL characters and halves of surrogate pairs, and nothing else', async () => {
    const store = await open();
    const bad = 'a\0b\uD83Cc\uDF09d🌉\u202Ee\\u0000\'";--';
    const clean = 'ab\uFFFDc\uFFFDd🌉\u202Ee\\u0000\'";--';
    await store.recordObservation({
      ...found([profile({ name: bad, bio: bad, place: '\0', positions: [position(bad, null)] })], [post('a', { text: bad })]),
      name: bad,
    });
    const { person } = await store.findByAddress(jane);
    expect(person).toMatchObject({
      name: clean,
      profiles: [{ name: clean, bio: clean, place: null, positions: [{ title: clean }] }],
      posts: [{ text: clean }],
      sightings: [{ title: clean }],
    });
  });

  test('are cut to a length that can be kept, without half a character at the end', async () => {
    const store = await open();
    const huge = '🌉'.repeat(500_000);
    await store.recordObservation({
      ...found([profile({ bio: huge, name: `x${huge}`, positions: [position(huge, huge)] })], [post('a', { text: huge })]),
      name: huge,
    });
    const { person } = await store.findByAddress(jane);
    expect(person?.name).toBe('🌉'.repeat(150));
    expect(person?.profiles[0]?.bio).toBe('🌉'.repeat(1_000));
    expect(person?.profiles[0]?.name).toBe(`x${'🌉'.repeat(149)}\uFFFD`);
    expect(person?.posts[0]?.text).toBe('🌉'.repeat(2_500));
    expect(person?.sightings[0]?.company).toBe('🌉'.repeat(150));
  });

  test('lose an account, a link or a post whose key or address can’t be kept whole, and nothing else', async () => {
    const store = await open();
    const long = `https://firma.example/${'x'.repeat(5_000)}`;
    const links = [
      { url: long, verified: true },
      { url: 'https://ok.example/', verified: false },
    ];
    const posts = [
      post('x'.repeat(600)),
      post('a\0'),
      post('far', { url: long }),
      post('kept', { links: [long, 'https://ok.example/'] }),
    ];
    await store.recordObservation(
      found([profile({ links, pictureUrl: long }), profile({}, 'i'.repeat(501)), profile({}, '')], posts),
    );
    const { person } = await store.findByAddress(jane);
    expect(person?.profiles).toEqual([profile({ links: [{ url: 'https://ok.example/', verified: false }], pictureUrl: null })]);
    expect(person?.posts).toEqual([post('kept', { links: ['https://ok.example/'] })]);
  });

  test('lose posts and counts that no calendar and no counter knows', async () => {
    const store = await open();
    const dates = ['yesterday', '', '2026-99-99', '+123456-01-01T00:00:00Z', '-000044-03-15T00:00:00Z'].map(
      (publishedAt, index) => post(`d${index}`, { publishedAt }),
    );
    const counts = post('counts', { replies: -1, reposts: 1.5, likes: 9e15, publishedAt: '2026-10-01T10:00:00+02:00' });
    await store.recordObservation(found([profile({ seenAt: 'now' })], [...dates, counts]));
    const { person } = await store.findByAddress(jane);
    expect(person?.posts).toEqual([
      { ...counts, replies: null, reposts: null, likes: null, publishedAt: '2026-10-01T08:00:00.000Z' },
    ]);
    expect(person?.profiles[0]?.seenAt).toBe(noon);
  });

  test('may name one account, post or position many times', async () => {
    const store = await open();
    const same = profile({ positions: [position('Engineer', 'Firma'), position('Engineer', 'Firma')] });
    await store.recordObservation(found([same, { ...same, foundBy: ['link'] }, same], [post('a'), post('a', { text: 'again' })]));
    const { person } = await store.findByAddress(jane);
    expect(person?.profiles[0]?.foundBy).toEqual(['address', 'link']);
    expect([person?.profiles.length, person?.posts.length, person?.sightings.length]).toEqual([1, 1, 1]);
  });

  test('can’t speak for another network or another account', async () => {
    const store = await open();
    const foreign = profile({ account: { network: 'bluesky', id: '1', handle: 'x', url: 'https://x.example/' } });
    const answer = {
      ...observation({ outcome: 'found' }),
      found: [
        { profile: foreign, posts: [] },
        { profile: profile(), posts: [post('a', { accountId: '99' })] },
      ],
    };
    await store.recordObservation(answer);
    const { person } = await store.findByAddress(jane);
    expect(person?.profiles).toEqual([profile()]);
    expect(person?.posts).toEqual([]);
  });

  test('in an address stay text', async () => {
    const store = await open();
    for (const address of [
      `o'brien";drop table person;--@firma.example`,
      `\\'); drop table person; --@firma.example`,
      `$1''\\@firma.example`,
    ]) {
      await store.recordObservation(observation({ address }));
      expect((await store.findByAddress(address)).person?.address).toBe(address);
      expect(await store.findDomainsBySkeleton(domainSkeleton('firma.example'), address)).toEqual(['firma.example']);
    }
  });
});
