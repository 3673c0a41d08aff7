import { settingsOf } from '../../support/settings';
import { requestAbout } from '../../support/requests';
import { openTestStore, type TestStore } from '../../support/stores';
import { testApp } from '../../support/app';

let store: TestStore;
beforeAll(async () => {
  store = await openTestStore();
});
afterAll(() => store.close());

const anna = 'anna.berzina@baltwave.com';

/** What the service says of this address, line by line. */
async function lookUp(address: string, query = '', start: 'automatic' | 'on-click' = 'on-click'): Promise<readonly unknown[]> {
  const noted: string[] = [];
  const settings = settingsOf({ lookup: { start }, ownDomains: ['contoso.example'] });
  const app = await testApp({ store, settings, noteMet: (met) => noted.push(met) });
  const answer = await app.inject({
    ...{ method: 'POST', url: `/api/lookup${query}`, headers: { host: 'localhost' } },
    payload: requestAbout(address),
  });
  if (answer.statusCode !== 200) return [answer.statusCode];
  const types = answer.body
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { type: string; reason?: string });
  return [...types.map(({ type, reason }) => reason ?? type), { noted: noted.length }];
}

describe('where the organisation wants a press first', () => {
  test('nobody is looked up without it, whatever the pane does, and nothing is noted', async () => {
    expect(await lookUp(anna)).toEqual(['on-click', { noted: 0 }]);
    expect((await store.findByAddress(anna)).person).toBeNull();
  });

  test('a press looks up', async () => {
    expect(await lookUp(anna, '?asked=true')).toEqual(expect.arrayContaining(['card', 'done', { noted: 1 }]));
  });

  test('what is known already waits for the press too', async () => {
    await lookUp(anna, '?asked=true');
    expect(await lookUp(anna)).toEqual(['on-click', { noted: 0 }]);
  });

  test('rules that forbid looking up are told at once', async () => {
    expect(await lookUp('robin@contoso.example')).toEqual(['colleague', { noted: 0 }]);
  });

  test('a question that says anything else is refused', async () => {
    expect(await lookUp(anna, '?asked=perhaps')).toEqual([400]);
    expect(await lookUp(anna, '?asked=true&more=1')).toEqual([400]);
  });

  test('pages are told so with all that they are told anyway', async () => {
    const app = await testApp({ store, settings: settingsOf({ lookup: { start: 'on-click' } }) });
    expect((await app.inject({ url: '/api/about', headers: { host: 'localhost' } })).json().start).toBe('on-click');
  });
});

test('elsewhere nobody has to press', async () => {
  expect(await lookUp('jonas@example.org', '', 'automatic')).toEqual(expect.arrayContaining(['card', { noted: 1 }]));
});
