import type { FastifyInstance } from 'fastify';
import type { Card } from '../../../src/domain/card';
import { testApp, type TestParts } from '../../support/app';
import { foundOne, profileOf, scriptedConnector } from '../../support/connectors';
import { requestAbout } from '../../support/requests';
import { forgetEverybody, openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
let app: FastifyInstance;
beforeAll(async () => {
  store = await openTestStore();
});
beforeEach(async () => {
  await forgetEverybody(store);
  app = await start();
});
afterAll(() => store.close());

const headers = { host: 'localhost:3443' };
const work = 'anna@baltwave.com';
const home = 'anna@home-mail.com';
const liam = 'liam@other-company.com';
const accountByAddress: Readonly<Record<string, string>> = { [work]: 'anna.work', [home]: 'anna.home' };

/** Answers each address with its own account, and any link to an account with that account. */
const one = scriptedConnector('one', (clue) => {
  const handle = clue.kind === 'address' ? accountByAddress[clue.value] : clue.kind === 'handle' ? clue.value : undefined;
  return handle
    ? foundOne(profileOf('one', handle, { foundBy: [clue.kind === 'address' ? 'address' : 'handle'] }))
    : { kind: 'none' };
});

const start = (settings: TestParts['settings'] = {}) => testApp({ store, connectors: [one], settings });

async function card(address = work, change: Parameters<typeof requestAbout>[1] = {}): Promise<Card> {
  const { body } = await app.inject({ method: 'POST', url: '/api/lookup', headers, payload: requestAbout(address, change) });
  const lines = body.trim().split('\n');
  const cards = lines.map((line) => JSON.parse(line) as { readonly card?: Card }).flatMap((event) => event.card ?? []);
  const last = cards.at(-1);
  if (!last) throw new Error(`no card: ${body}`);
  return last;
}

async function decide(decision: object, address = work): Promise<number> {
  const payload = { address, ...decision };
  return (await app.inject({ method: 'POST', url: '/api/decisions', headers, payload })).statusCode;
}

const handles = ({ accounts }: Card) => accounts.map(({ account }) => account.handle).sort();
const join = { choice: 'joined', other: home } as const;

describe('another address of the same person', () => {
  test('is looked up too, and either card shows the accounts of both', async () => {
    expect(handles(await card())).toEqual(['anna.work']);
    expect(await decide(join)).toBe(204);
    const after = await card();
    expect(handles(after)).toEqual(['anna.home', 'anna.work']);
    const joined = after.accounts.find(({ account }) => account.handle === 'anna.home');
    expect(joined).toMatchObject({ verdict: 'proven', evidence: [{ kind: 'joined-proven', detail: home }] });
    expect(after.addresses).toEqual([
      { address: home, status: 'joined', said: [{ kind: 'same', by: null, at: expect.any(String) }] },
    ]);
    expect(handles(await card(home))).toEqual(['anna.home', 'anna.work']);
  });

  test('is parted again in place, which is taken back as well', async () => {
    await decide(join);
    expect(handles(await card())).toHaveLength(2);
    await decide({ ...join, choice: 'parted' });
    expect(await card()).toMatchObject({ accounts: [{ account: { handle: 'anna.work' } }], addresses: [] });
    expect(handles(await card(home))).toEqual(['anna.home']);
    await decide({ ...join, choice: 'unjoined' });
    expect(handles(await card())).toHaveLength(2);
    await decide({ ...join, choice: 'unjoined' });
    expect(handles(await card())).toEqual(['anna.work']);
  });

  test('shares what was decided of accounts, and gives it back where it was decided', async () => {
    await decide(join);
    await card();
    const about = { network: 'one', accountId: 'one-anna.home' };
    expect(await decide({ ...about, choice: 'other' })).toBe(204);
    expect((await card(home)).setAside.map(({ account }) => account.handle)).toEqual(['anna.home']);
    await decide({ ...about, choice: 'undecided' }, home);
    expect(handles(await card())).toHaveLength(2);
  });

  test('keeps its card until either address learns something', async () => {
    await decide(join);
    await card();
    await card();
    const asked = one.asked.length;
    expect(handles(await card())).toHaveLength(2);
    expect(one.asked).toHaveLength(asked);
    await decide({ network: 'one', accountId: 'one-anna.home', choice: 'other' }, home);
    expect(handles(await card())).toEqual(['anna.work']);
  });

  test('goes with the person who asks not to be looked up', async () => {
    await decide(join);
    await store.suppress(home, new Date());
    const { body } = await app.inject({ method: 'POST', url: '/api/lookup', headers, payload: requestAbout(work) });
    expect(body).toContain('asked-not-to');
  });

  test.each([
    ['none', 'anna'],
    ['the same one', ' Anna@Baltwave.com '],
    ['shared by many', 'info@home-mail.com'],
    ['of a colleague', 'anna@contoso.com'],
    ['an imitation of ours', 'anna@c0ntoso.com'],
  ])('is refused if it is %s', async (_what, other) => {
    app = await start({ ownDomains: ['contoso.com'] });
    expect(await decide({ ...join, other })).toBe(422);
    expect((await card()).addresses).toEqual([]);
  });

  test('is shown no more once the organisation excludes its domain', async () => {
    await decide(join);
    await card();
    app = await start({ excludedDomains: ['home-mail.com'] });
    expect(await card(work, { again: ['one'] })).toMatchObject({
      accounts: [{ account: { handle: 'anna.work' } }],
      addresses: [],
    });
  });
});

describe('a card of two people', () => {
  const split = { accounts: [{ network: 'one', accountId: 'one-anna.home' }] };

  test('is split in one decision, which is taken back by one', async () => {
    await decide(join);
    await card();
    const accounts = ['one-anna.home', 'one-anna.work'].map((accountId) => ({ network: 'one', accountId }));
    expect(await decide({ choice: 'split', accounts })).toBe(204);
    expect(await card()).toMatchObject({ accounts: [], setAside: [{}, {}] });
    expect(await decide({ ...accounts[0], choice: 'undecided' })).toBe(204);
    expect(handles(await card())).toEqual(['anna.home']);
    expect(await decide({ choice: 'unsplit', accounts })).toBe(204);
    expect(handles(await card())).toEqual(['anna.home', 'anna.work']);
  });

  test('can’t be split by accounts that were never found for it', async () => {
    await card();
    expect(await decide({ choice: 'split', ...split })).toBe(422);
    expect(await decide({ choice: 'split', accounts: [] })).toBe(400);
  });
});

describe('an account that is another person’s', () => {
  const linked = { name: 'Liam Novak', links: ['https://one.example/anna.work'] };

  test('stays with its owner, however somebody else links to it', async () => {
    await card();
    const thief = await card(liam, linked);
    expect(handles(thief)).toEqual([]);
    expect(thief.candidates[0]?.evidence.map(({ kind }) => kind)).toEqual(['signature-link', 'owned-by-another']);
    const after = await card(work, { again: ['one'] });
    expect(after.accounts).toMatchObject([{ verdict: 'proven', evidence: [{ kind: 'address-exact' }] }]);
  });

  test('stays on its owner’s card even if a colleague gives it to somebody else, and both see it', async () => {
    await card();
    await card(liam, linked);
    expect(await decide({ network: 'one', accountId: 'one-anna.work', choice: 'same' }, liam)).toBe(204);
    expect((await card(liam, linked)).accounts).toMatchObject([{ verdict: 'proven' }]);
    const owner = await card(work, { again: ['one'] });
    expect(owner.accounts).toMatchObject([{ account: { handle: 'anna.work' }, verdict: 'likely' }]);
    expect(owner.accounts[0]?.evidence.map(({ kind }) => kind)).toEqual(['address-exact', 'owned-by-another']);
  });

  test('is no secret of a kept card: one that tells whose else it is, is drawn anew', async () => {
    await card();
    await card(liam, linked);
    await decide({ network: 'one', accountId: 'one-anna.work', choice: 'same' }, liam);
    expect((await card(work, { again: ['one'] })).accounts[0]?.verdict).toBe('likely');
    await decide({ network: 'one', accountId: 'one-anna.work', choice: 'undecided' }, liam);
    expect((await card()).accounts[0]?.verdict).toBe('proven');
  });
});
