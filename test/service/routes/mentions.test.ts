import type { Connector } from '../../../src/connectors/connector';
import type { AroundAnswer, MarkAnswer, PeopleSayAnswer } from '../../../src/contract/mention-answer';
import type { Mention } from '../../../src/domain/brand/mention';
import { printOfWords } from '../../../src/domain/brand/print-of-words';
import { brand } from '../../../src/contract/brand-settings';
import type { Card } from '../../../src/domain/card';
import { testApp } from '../../support/app';
import { postWith } from '../../support/cards';
import { profileOf, scriptedConnector } from '../../support/connectors';
import { requestAbout } from '../../support/requests';
import { openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const headers = { host: 'localhost:3443' };
const angry = 'Contoso sent the wrong invoice again. Very disappointed, this is unacceptable.';
let companies = 0;

/** Everybody has one account, by their address, and what they said there; a handle in `likeWise` is found by name only. */
function network(posts: Readonly<Record<string, string>>, namesake: string | null): Connector {
  return scriptedConnector(
    'one',
    (clue) => {
      const found = (handle: string, foundBy: 'address' | 'name') => {
        const profile = profileOf('one', handle, { foundBy: [foundBy], name: 'Anna Liepa' });
        const text = posts[handle];
        const post =
          text === undefined ? [] : [postWith(text, { network: 'one', id: `${handle}-1`, accountId: `one-${handle}` })];
        return { profile, posts: post.map((one) => ({ ...one, publishedAt: new Date(Date.now() - 3_600_000).toISOString() })) };
      };
      if (clue.kind === 'address' && !namesake)
        return { kind: 'found', found: [found(clue.value.replace(/[@.]/g, '-'), 'address')] };
      return clue.kind === 'name' && namesake ? { kind: 'found', found: [found(namesake, 'name')] } : { kind: 'none' };
    },
    { accepts: ['address', 'name'] },
  );
}

interface Start {
  readonly said?: Readonly<Record<string, string>>;
  readonly namesake?: string | null;
  readonly settings?: object;
}

async function start({ said = { anna: angry }, namesake = null, settings = {} }: Start = {}) {
  const domain = `company${++companies}.com`;
  const posts = Object.fromEntries(
    Object.entries(said).map(([name, text]) => [name === namesake ? name : `${name}-${domain.replace('.', '-')}`, text]),
  );
  const own = brand.parse({ name: 'Contoso' });
  const noted: string[] = [];
  const noteShown = (shown: string, colleague: string) => void noted.push(`${colleague} ${shown}`);
  const app = await testApp({ store, connectors: [network(posts, namesake)], settings: { brand: own, ...settings }, noteShown });
  const address = `anna@${domain}`;
  const post = async (url: string, payload: object) => app.inject({ method: 'POST', url, headers, payload });
  const card = async (of = address): Promise<Card> => {
    const { body } = await post('/api/lookup', { ...requestAbout(of), name: 'Anna Liepa' });
    const events = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly type: string; readonly card: Card });
    const last = events.filter(({ type }) => type === 'card').at(-1);
    if (!last) throw new Error(`no card: ${body}`);
    return last.card;
  };
  const say = async (choice: string, { post: of, brand: name }: Mention, print = printOfWords(of.text)) => {
    const key = { network: of.network, postId: of.id, accountId: of.accountId, brand: name };
    return (await post('/api/mentions/corrections', { ...key, print, choice })).statusCode;
  };
  const first = async () => {
    const [mention] = (await card()).mentions;
    if (!mention) throw new Error('no mention');
    return mention;
  };
  return { domain, address, post, card, say, first, noted };
}

describe('correcting a mention', () => {
  test('takes one press for everybody: the tone is a colleague’s then, also on a kept card, until it is taken back', async () => {
    const { card, say, first } = await start();
    const mention = await first();
    expect(mention.tone).toMatchObject({ label: 'negative', by: 'words' });
    expect(await say('neutral', mention)).toBe(204);
    for (const shown of [await card(), await card()])
      expect(shown.mentions).toMatchObject([
        { tone: { label: 'neutral', confidence: 1, by: 'people' }, said: [{ said: 'neutral', own: true, holds: true }] },
      ]);
    expect(await say('undo-tone', mention)).toBe(204);
    expect((await first()).tone.label).toBe('negative');
    expect(await say('undo-tone', mention)).toBe(422);
  });

  test('sets aside what is not about us, in reach of who takes it back', async () => {
    const { card, say, first } = await start();
    const mention = await first();
    expect(await say('not-us', mention)).toBe(204);
    const { mentions, mentionsSetAside, posts } = await card();
    expect([mentions.length, mentionsSetAside.length, posts.length]).toEqual([0, 1, 1]);
    expect(await say('undo-brand', mention)).toBe(204);
    expect((await card()).mentions).toHaveLength(1);
  });

  test('is refused for what was never kept, for other words, and for a brand that the post does not name', async () => {
    const { say, first } = await start();
    const mention = await first();
    expect(await say('neutral', { ...mention, post: { ...mention.post, id: 'other' } })).toBe(422);
    expect(await say('neutral', mention, printOfWords('other words'))).toBe(422);
    expect(await say('neutral', { ...mention, brand: 'Fabrikam' })).toBe(422);
    expect(await say('happy', mention)).toBe(400);
  });
});

describe('the mark', () => {
  test('is the card’s until more is known, and nobody’s where nothing is kept', async () => {
    const { card, address, post, say, first } = await start();
    await card();
    const mark = async (of = address) => (await post('/api/mentions/mark', { address: of })).json<MarkAnswer>().mark;
    expect(await mark()).toBe((await card()).mark);
    const before = await mark();
    await say('neutral', await first());
    expect(await mark()).not.toBe(before);
    expect(await mark('nobody@nowhere.example')).toBeNull();
    expect(await mark('no address')).toBeNull();
  });
});

describe('what is said around a person', () => {
  const around = async ({ post, address }: Pick<Awaited<ReturnType<typeof start>>, 'post' | 'address'>) =>
    (await post('/api/mentions/around', { address, name: 'Anna Liepa' })).json<AroundAnswer>();

  test('is what colleagues say by accounts that are theirs, the unanswered first, and nobody’s own words', async () => {
    const said = {
      anna: angry,
      berta: 'Contoso works well, thank you',
      carl: 'Contoso again. Very disappointed, this is unacceptable.',
      dana: 'Good morning',
    };
    const stage = await start({ said });
    for (const name of ['anna', 'berta', 'carl', 'dana']) await stage.card(`${name}@${stage.domain}`);
    const { company, colleagues } = await around(stage);
    expect(company).toBe(stage.domain);
    expect(colleagues.map(({ address, mentions }) => [address, mentions.map(({ post }) => post.text)])).toEqual([
      [null, ['Contoso again. Very disappointed, this is unacceptable.']],
      [null, ['Contoso works well, thank you']],
    ]);
    expect(stage.noted).toEqual(['anna', 'carl', 'berta'].map((name) => `local ${name}@${stage.domain}`));
  });

  test('leaves out whom the organisation does not look up, and whoever asked not to be', async () => {
    const said = { anna: angry, berta: angry, info: angry };
    const stage = await start({ said });
    for (const name of ['anna', 'berta', 'info']) await stage.card(`${name}@${stage.domain}`).catch(() => null);
    await store.suppress(`berta@${stage.domain}`, new Date());
    expect((await around(stage)).colleagues).toEqual([]);
    expect((await around({ ...stage, address: `berta@${stage.domain}` })).company).toBeNull();
  });

  test('offers what a namesake says as a candidate, with the reason, and counts it nowhere', async () => {
    const stage = await start({ said: { anna: 'Good morning', annal: angry }, namesake: 'annal' });
    expect((await stage.card()).mentions).toEqual([]);
    const { candidates } = await around(stage);
    expect(candidates).toMatchObject([{ handle: 'annal', reason: { kind: 'same-name' }, mention: { post: { text: angry } } }]);
  });

  test('tells of others on the message only who is known, and only where asked to', async () => {
    const stage = await start({ said: { anna: angry, berta: angry } });
    await stage.card();
    const addresses = [stage.address, `nobody@${stage.domain}`, 'x@free.example'];
    const { people } = (await stage.post('/api/mentions/people', { addresses })).json<PeopleSayAnswer>();
    expect(people).toMatchObject([{ address: stage.address, mentions: [{ post: { text: angry } }] }]);
    expect(stage.noted).toEqual([`local ${stage.address}`]);
  });
});
