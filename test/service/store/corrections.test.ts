import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { printOfWords } from '../../../src/domain/brand/print-of-words';
import type { CorrectionToRecord } from '../../../src/service/store/corrections';
import { heardToFile, mentionOf } from '../../support/heard';
import { forEachStore, type TestStore } from '../../support/stores';
import { foundAccount } from './listening-people';

const address = 'anna@baltwave.com';
const key = { network: 'bluesky', postId: 'a', accountId: 'did:anna', brand: 'Contoso' };
const robin = { id: 'robin', name: 'Robin Vale' };
const kim = { id: 'kim', name: null };
const at = (hour: number) => `2026-11-21T${String(hour).padStart(2, '0')}:00:00.000Z`;

function word(said: CorrectionToRecord['said'], change: Partial<CorrectionToRecord> = {}): CorrectionToRecord {
  const print = printOfWords('Contoso is down');
  return { ...key, said, print, terms: ['Contoso'], by: robin, at: at(8), ...change };
}

forEachStore('what colleagues say of mentions', (open) => {
  const ready = async () => {
    const store = await open();
    await sql`truncate mention, listening_cursor, mention_correction`.execute(store.below.db);
    await store.recordObservation(foundAccount({ address, id: 'did:anna', url: 'https://bsky.app/profile/anna.example' }));
    const owner = randomUUID();
    await store.listening.claim('bluesky', owner);
    const file = (change: object) => store.listening.file(heardToFile({ owner, ...change }));
    await file({ mentions: [mentionOf('a')] });
    return { store, file };
  };
  const kept = async (store: TestStore) =>
    (await store.findByAddress(address)).person?.corrections.map(({ said, by }) => [said, by.id]);

  test('stands with the person whose account it is, newest word of each colleague, and raises the mark', async () => {
    const { store } = await ready();
    const before = await store.corrections.mark(address);
    expect(await store.corrections.record(word('positive'))).toBe('recorded');
    expect(await store.corrections.record(word('neutral', { at: at(9) }))).toBe('recorded');
    await store.corrections.record(word('not-us', { by: kim, at: at(10) }));
    expect(await kept(store)).toEqual([
      ['neutral', 'robin'],
      ['not-us', 'kim'],
    ]);
    expect((await store.findByAddress(address)).person?.corrections[0]).toEqual({ ...word('neutral'), at: at(9) });
    expect(await store.corrections.mark(address)).not.toBe(before);
    expect(await store.corrections.mark('nobody@baltwave.com')).toBeNull();
  });

  test('is taken back by the one who said it, and by nobody else', async () => {
    const { store } = await ready();
    await store.corrections.record(word('positive'));
    const undoing = { ...key, topic: 'tone' as const, at: at(9) };
    expect(await store.corrections.undo({ ...undoing, by: kim })).toBe('not-found');
    expect(await store.corrections.undo({ ...undoing, topic: 'brand', by: robin })).toBe('not-found');
    expect(await store.corrections.undo({ ...undoing, by: robin })).toBe('undone');
    expect(await kept(store)).toEqual([]);
    await store.corrections.record(word('negative', { at: at(10) }));
    expect(await kept(store)).toEqual([['negative', 'robin']]);
  });

  test('outlives being judged again and edits, and goes with the post', async () => {
    const { store, file } = await ready();
    await store.corrections.record(word('positive'));
    await file({ mentions: [mentionOf('a', { text: 'Contoso is up' }, { tone: 'neutral' })] });
    expect(await kept(store)).toEqual([['positive', 'robin']]);
    await file({ deletions: [{ of: 'post', id: 'a' }] });
    expect(await kept(store)).toEqual([]);
  });

  test('is not kept where its key can’t be', async () => {
    const { store } = await ready();
    expect(await store.corrections.record(word('positive', { postId: 'x'.repeat(501) }))).toBe('unusable');
    expect(await store.corrections.record(word('positive', { by: { id: 'a\u0000', name: null } }))).toBe('unusable');
  });

  test('goes with a person who asks not to be looked up', async () => {
    const { store } = await ready();
    await store.corrections.record(word('positive'));
    await store.suppress(address, new Date(at(12)));
    const { rows } = await sql`select from mention_correction`.execute(store.below.db);
    expect(rows).toHaveLength(0);
  });

  test('is said of posts that are kept, heard or found', async () => {
    const { store } = await ready();
    const found = mentionOf('b', { text: 'Contoso, found' }).post;
    await store.recordObservation(foundAccount({ address, id: 'did:anna', url: 'https://bsky.app/x', posts: [found] }));
    const textsOf = async (postId: string, accountId = 'did:anna') =>
      (await store.corrections.findSaidPosts({ network: 'bluesky', accountId, postId })).map(({ text }) => text);
    expect(await textsOf('a')).toEqual(['Contoso is down']);
    expect(await textsOf('b')).toEqual(['Contoso, found']);
    expect(await textsOf('a', 'did:other')).toEqual([]);
    expect(await textsOf('c')).toEqual([]);
  });

  test('is given for training: text, language and the newest tone', async () => {
    const { store } = await ready();
    await store.corrections.record(word('positive'));
    await store.corrections.record(word('neutral', { by: kim, at: at(9) }));
    await store.corrections.record(word('not-us', { postId: 'gone', at: at(9) }));
    expect(await store.corrections.corrected()).toEqual([
      {
        ...{ network: 'bluesky', brand: 'Contoso', said: 'neutral', print: printOfWords('Contoso is down') },
        ...{ text: 'Contoso is down', language: 'en' },
      },
    ]);
  });
});

forEachStore('who else says something', (open) => {
  const ready = async () => {
    const store = await open();
    await sql`truncate mention, listening_cursor, mention_correction`.execute(store.below.db);
    const owner = randomUUID();
    await store.listening.claim('bluesky', owner);
    const person = async (name: string, domain = 'baltwave.com', posts = true) =>
      store.recordObservation(
        foundAccount({
          ...{ address: `${name}@${domain}`, id: `did:${name}`, url: `https://bsky.app/profile/${name}` },
          posts: posts ? [mentionOf(`of-${name}`, { accountId: `did:${name}` }).post] : [],
        }),
      );
    const colleaguesOf = async (query: object = {}) => {
      const usual = { address, domain: 'baltwave.com', companies: [], most: 5 };
      return (await store.corrections.colleagues({ ...usual, ...query })).map((one) => one.address);
    };
    return { store, owner, person, colleaguesOf };
  };

  test('is found by the domain, with all that is needed to judge whose accounts they are', async () => {
    const { store, person, colleaguesOf } = await ready();
    for (const name of ['anna', 'berta', 'carl']) await person(name);
    await person('dana', 'elsewhere.com');
    await person('silent', 'baltwave.com', false);
    expect((await colleaguesOf()).toSorted()).toEqual(['berta@baltwave.com', 'carl@baltwave.com']);
    expect(await colleaguesOf({ most: 1 })).toHaveLength(1);
    expect(await colleaguesOf({ domain: null })).toEqual([]);
    const [first] = await store.corrections.colleagues({ address, domain: 'baltwave.com', companies: [], most: 1 });
    expect(first).toEqual((await store.findByAddress(first?.address ?? '')).person);
  });

  test('is found by the employer that is stated today', async () => {
    const { store, person, colleaguesOf } = await ready();
    await person('anna');
    await person('erik', 'mail.example');
    const signature = { name: 'Erik', title: null, company: 'Baltwave SIA', ended: null, sentFrom: null, seenOn: '2026-11-20' };
    await store.recordSignature({ address: 'erik@mail.example', ...signature });
    expect(await colleaguesOf({ domain: null, companies: ['BALTWAVE SIA'] })).toEqual(['erik@mail.example']);
  });

  test('is nobody who asked not to be looked up', async () => {
    const { store, person, colleaguesOf } = await ready();
    await person('anna');
    await person('berta');
    await store.suppress('berta@baltwave.com', new Date());
    expect(await colleaguesOf()).toEqual([]);
    expect(await store.corrections.people(['berta@baltwave.com', 'nobody@x.example', address])).toEqual([
      (await store.findByAddress(address)).person,
    ]);
  });

  test('may be somebody of the same name whose account is nobody’s', async () => {
    const { store, owner, person } = await ready();
    await person('anna');
    const by = (id: string, name: string, accountId: string) =>
      mentionOf(id, { accountId }, { author: { network: 'bluesky', id: accountId, handle: null, url: null, name } });
    const mentions = [
      by('x', 'Anna Bērziņa', 'did:who'),
      by('y', 'Anna Bērziņa', 'did:anna'),
      by('z', 'Anna Liepa', 'did:liepa'),
    ];
    await store.listening.file(heardToFile({ owner, mentions }));
    const found = await store.corrections.unknownAuthors('anna Bērziņa');
    expect(found.map(({ post, author }) => [post.id, author.name])).toEqual([['x', 'Anna Bērziņa']]);
  });
});
