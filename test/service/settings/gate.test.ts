import type { LookupRequest } from '../../../src/contract/lookup';
import { listeners } from '../../../src/connectors/registry';
import { streamsOn } from '../../../src/service/listening/streams-on';
import { askNetwork } from '../../../src/service/lookup/ask-network';
import { lookupPerson } from '../../../src/service/lookup/lookup-person';
import { lookupParts, nowhere, type TestParts } from '../../support/app';
import { scriptedConnector } from '../../support/connectors';
import { requestAbout } from '../../support/requests';
import { settingsOf, setUp } from '../../support/settings';
import { openTestStore, type TestStore } from '../../support/stores';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const organisation = { contact: 'it@contoso.example' };
const closed = [
  ['no legal basis', { legal: { ...setUp.legal, basis: null } }],
  ['no notice', { legal: { ...setUp.legal, notice: null } }],
  ['no networks chosen', { networks: {} }],
] as const;

async function lookUp(request: LookupRequest, parts: Omit<TestParts, 'store'>) {
  const events = [];
  const looking = lookupPerson(request, lookupParts({ store, ...parts }), new AbortController().signal);
  for await (const event of looking) events.push(event);
  return events;
}

describe('before the service is set up', () => {
  test.each(closed)('nobody is asked: %s', async (_what, change) => {
    const asked = scriptedConnector('one', () => ({ kind: 'none' }));
    const settings = settingsOf({ organisation, ...change });
    const request = requestAbout('karl@fabrikam.com');
    expect(await lookUp(request, { connectors: [asked], settings })).toEqual([
      { lookup: request.lookup, type: 'not-set-up', contact: 'it@contoso.example' },
    ]);
    expect(asked.asked).toEqual([]);
  });

  test('not even by a way that forgot to look', async () => {
    const asked = scriptedConnector('one', () => ({ kind: 'none' }));
    const parts = lookupParts({ store, settings: settingsOf({ networks: {} }) });
    const clue = { kind: 'handle', network: 'one', value: 'karl', source: 'sample' } as const;
    const context = { parts, world: nowhere, signal: new AbortController().signal };
    expect(await askNetwork({ connector: asked, clue, about: null }, context)).toMatchObject({ kind: 'refused' });
    expect(asked.asked).toEqual([]);
  });

  test('the rules are told all the same', async () => {
    const settings = settingsOf({ networks: {}, ownDomains: ['contoso.example'] });
    expect(await lookUp(requestAbout('anna@contoso.example'), { settings })).toMatchObject([
      { type: 'declined', reason: 'colleague' },
    ]);
  });

  test('the sample people of the preview are shown', async () => {
    const asked = scriptedConnector('one', () => ({ kind: 'none' }));
    const samples = { ...nowhere, sample: true };
    const settings = settingsOf({ networks: {} });
    const events = await lookUp(requestAbout('karl@fabrikam.example'), { connectors: [asked], settings, samples });
    expect(events.map(({ type }) => type)).toContain('card');
    expect(asked.asked.length).toBeGreaterThan(0);
  });

  test.each(closed)('nothing is listened to: %s', (_what, change) => {
    const on = { brand: { name: 'Contoso' }, listening: { on: true } };
    expect(streamsOn(listeners, settingsOf(on), {}).length).toBeGreaterThan(0);
    expect(streamsOn(listeners, settingsOf({ ...on, ...change }), {})).toEqual([]);
  });
});

describe('groups of excluded people', () => {
  const settings = settingsOf({
    excludedGroups: [{ name: 'Press', addresses: ['Anna@Paper.example'], domains: ['news.example'] }],
  });

  test.each([
    ['anna@paper.example', null],
    ['karl@sport.news.example', 'sport.news.example'],
  ])('%s is not looked up', async (address, domain) => {
    expect(await lookUp(requestAbout(address), { settings })).toMatchObject([
      { type: 'declined', reason: 'excluded-domain', domain },
    ]);
  });

  test('leave others of the same domain alone', async () => {
    const events = await lookUp(requestAbout('karl@paper.example'), { settings });
    expect(events.map(({ type }) => type)).toContain('card');
  });
});

describe('a cap of calls', () => {
  const now = () => new Date('2026-11-22T10:00:00.000Z');
  const asking = scriptedConnector('gravatar', () => ({ kind: 'none' }));
  const answer = { status: 404, headers: {}, text: '', url: 'https://gravatar.example' };
  const get = jest.fn(() => Promise.resolve(answer));
  const real = { ...nowhere, outbound: { ...nowhere.outbound, httpFor: () => ({ get }) } };
  const calling = {
    ...asking,
    find: async (_clue: unknown, { http }: Parameters<typeof asking.find>[1]) => {
      try {
        await http.get('https://gravatar.example');
        return { kind: 'none' as const };
      } catch {
        return { kind: 'refused' as const, reason: 'quota' as const, retryAt: null };
      }
    },
  };
  const ask = (settings: object) => {
    const clue = { kind: 'handle', network: 'gravatar', value: 'karl', source: 'sample' } as const;
    const parts = lookupParts({ store, now, settings: settingsOf(settings) });
    return askNetwork({ connector: calling, clue, about: null }, { parts, world: real, signal: new AbortController().signal });
  };

  test('is never overrun, by however many at once', async () => {
    const settings = { networkCaps: { gravatar: { callsAMonth: 3 } } };
    const findings = await Promise.all(Array.from({ length: 8 }, () => ask(settings)));
    expect(findings.filter(({ kind }) => kind === 'none')).toHaveLength(3);
    expect(get).toHaveBeenCalledTimes(3);
    expect((await ask(settings)).kind).toBe('refused');
    expect((await ask({})).kind).toBe('none');
  });
});
