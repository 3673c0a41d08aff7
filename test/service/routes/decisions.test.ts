import type { FastifyInstance } from 'fastify';
import type { Connector } from '../../../src/connectors/connector';
import type { Card } from '../../../src/domain/card';
import { testApp } from '../../support/app';
import { foundOne, profileOf, scriptedConnector } from '../../support/connectors';
import { requestAbout } from '../../support/requests';
import { forgetEverybody, openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(() => forgetEverybody(store));
afterAll(() => store.close());

const headers = { host: 'localhost:3443' };
let people = 0;

interface Setup {
  readonly app: FastifyInstance;
  readonly address: string;
  readonly card: () => Promise<Card>;
  readonly decide: (decision: object) => Promise<number>;
}

/** A person who is found by their address on one network, and may be one of two namesakes on another. */
async function start(connectors: readonly Connector[] = [byAddress, byName]): Promise<Setup> {
  const app = await testApp({ store, connectors });
  const address = `anna${++people}@company${people}.com`;
  const card = async () => {
    const payload = requestAbout(address);
    const { body } = await app.inject({ method: 'POST', url: '/api/lookup', headers, payload });
    const cards = body
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly type: string; readonly card: Card })
      .filter(({ type }) => type === 'card');
    const last = cards.at(-1);
    if (!last) throw new Error(`no card: ${body}`);
    return last.card;
  };
  const decide = async (decision: object) =>
    (await app.inject({ method: 'POST', url: '/api/decisions', headers, payload: { address, ...decision } })).statusCode;
  return { app, address, card, decide };
}

const byAddress = scriptedConnector('one', (clue) =>
  clue.kind === 'address' ? foundOne(profileOf('one', 'anna')) : { kind: 'none' },
);
const namesakes = ['annab', 'anna.b'].map((handle) => ({
  profile: profileOf('two', handle, { name: 'Anna Berzina', foundBy: ['name'] }),
  posts: [],
}));
const byName = scriptedConnector(
  'two',
  (clue) => (clue.kind === 'name' ? { kind: 'found', found: namesakes } : { kind: 'none' }),
  { accepts: ['name', 'handle'] },
);

const handles = (accounts: Card['accounts']) => accounts.map(({ account }) => account.handle).sort();
const ofTwo = (handle: string) => ({ network: 'two', accountId: profileOf('two', handle).account.id });

describe('saying whose an account is', () => {
  test('makes a candidate the person’s, with who said so', async () => {
    const { card, decide } = await start();
    expect(handles((await card()).candidates)).toEqual(['anna.b', 'annab']);
    expect(await decide({ ...ofTwo('annab'), choice: 'same' })).toBe(204);
    const after = await card();
    expect(handles(after.accounts)).toEqual(['anna', 'annab']);
    const decided = after.accounts.find(({ account }) => account.handle === 'annab');
    expect(decided?.evidence[0]).toMatchObject({ kind: 'decided-same', source: 'colleague' });
  });

  test('sets a proven account aside, and keeps it in reach', async () => {
    const { card, decide } = await start();
    const [proven] = (await card()).accounts;
    expect(await decide({ network: 'one', accountId: proven?.account.id, choice: 'other' })).toBe(204);
    const after = await card();
    expect([handles(after.accounts), handles(after.setAside)]).toEqual([[], ['anna']]);
    expect(after.sureness).toBe('unknown');
  });

  test('can be taken back', async () => {
    const { card, decide } = await start();
    const [proven] = (await card()).accounts;
    const about = { network: 'one', accountId: proven?.account.id };
    await decide({ ...about, choice: 'other' });
    expect(await decide({ ...about, choice: 'undecided' })).toBe(204);
    const after = await card();
    expect([handles(after.accounts), after.setAside]).toEqual([['anna'], []]);
  });

  test('holds against whatever is found later', async () => {
    const { card, decide } = await start();
    await card();
    await decide({ ...ofTwo('annab'), choice: 'other' });
    const later = await start([byAddress, byName]);
    expect(handles((await card()).candidates)).toEqual(['anna.b']);
    expect(handles((await later.card()).candidates)).toEqual(['anna.b', 'annab']);
  });

  test('adds an account by the link to its page', async () => {
    const { card, decide } = await start();
    await card();
    expect(await decide({ choice: 'linked', link: 'https://people.example/anna' })).toBe(204);
    const added = (await card()).accounts.find(({ account }) => account.url === 'https://people.example/anna');
    expect(added?.evidence[0]?.kind).toBe('decided-same');
    expect(await decide({ choice: 'unlinked', link: 'https://people.example/anna' })).toBe(204);
    expect(handles((await card()).accounts)).toEqual(['anna']);
  });
});

describe('a link that was added by hand', () => {
  test('can be taken back, also once the network showed the account', async () => {
    const shown = scriptedConnector('three', (clue) =>
      clue.kind === 'handle' ? foundOne(profileOf('three', 'anna', { foundBy: ['handle'] })) : { kind: 'none' },
    );
    const { card, decide } = await start([shown]);
    await card();
    await decide({ choice: 'linked', link: 'https://three.example/anna' });
    const found = (await card()).accounts[0]?.account;
    expect(found).toMatchObject({ network: 'three', id: 'three-anna' });
    expect(await decide({ network: 'three', accountId: found?.id, choice: 'undecided' })).toBe(204);
    expect((await card()).accounts).toEqual([]);
  });
});

describe('what can’t be kept', () => {
  test('is an account that was never found for the person', async () => {
    const { decide } = await start();
    expect(await decide({ network: 'two', accountId: 'of-somebody', choice: 'same' })).toBe(422);
  });

  test('is anything about a person who asked not to be looked up', async () => {
    const { address, card, decide } = await start();
    await card();
    await store.suppress(address, new Date());
    expect(await decide({ ...ofTwo('annab'), choice: 'same' })).toBe(422);
    expect(await decide({ choice: 'linked', link: 'https://people.example/anna' })).toBe(422);
    expect(await store.findByAddress(address)).toEqual({ person: null, suppressed: true });
  });

  test.each([
    ['no choice', { network: 'two', accountId: 'x' }],
    ['another choice', { network: 'two', accountId: 'x', choice: 'maybe' }],
    ['a link that is not https', { choice: 'linked', link: 'javascript:alert(1)' }],
    ['something more', { network: 'two', accountId: 'x', choice: 'same', by: { id: 'somebody else' } }],
  ])('is a request with %s', async (_what, decision) => {
    expect(await (await start()).decide(decision)).toBe(400);
  });

  test('is what a page elsewhere sends', async () => {
    const { app, address } = await start();
    const payload = { address, ...ofTwo('annab'), choice: 'same' };
    const answer = await app.inject({
      method: 'POST',
      url: '/api/decisions',
      headers: { ...headers, origin: 'https://elsewhere.example' },
      payload,
    });
    expect(answer.statusCode).toBe(403);
  });
});
