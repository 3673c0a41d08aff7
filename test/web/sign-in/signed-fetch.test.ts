import { createSignedFetch } from '../../../src/web/sign-in/signed-fetch';

interface Stage {
  readonly signed: typeof fetch;
  /** The token of each request, in order. */
  readonly sent: (string | null)[];
  readonly renewed: (string | null)[];
  readonly notAccepted: () => number;
}

/** A service that takes these tokens, and a sign-in that gives these, one after the other. */
function stage({
  taken,
  first = null,
  next = [],
}: {
  taken: readonly (string | null)[];
  first?: string | null;
  next?: (string | null)[];
}): Stage {
  const sent: (string | null)[] = [];
  const renewed: (string | null)[] = [];
  let count = 0;
  const fetchFrom = (_input: unknown, init?: RequestInit) => {
    const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? null;
    sent.push(token);
    return Promise.resolve({ status: taken.includes(token) ? 200 : 401 } as Response);
  };
  const signed = createSignedFetch({
    fetchFrom: fetchFrom as typeof fetch,
    token: () => Promise.resolve(first),
    renew: (refused) => {
      renewed.push(refused);
      return Promise.resolve(next.shift() ?? null);
    },
    onNotAccepted: () => (count += 1),
  });
  return { signed, sent, renewed, notAccepted: () => count };
}

const ask = ({ signed }: Stage) => signed('/api/lookup', { method: 'POST', headers: { accept: 'text/x' }, body: '{}' });

describe('a request to the service', () => {
  test('goes without a token, and nothing is asked of the sign-in, where none is needed', async () => {
    const made = stage({ taken: [null] });
    expect((await ask(made)).status).toBe(200);
    expect([made.sent, made.renewed]).toEqual([[null], []]);
  });

  test('is sent again with a token where one is needed', async () => {
    const made = stage({ taken: ['one'], next: ['one'] });
    expect((await ask(made)).status).toBe(200);
    expect([made.sent, made.renewed]).toEqual([[null, 'one'], [null]]);
  });

  test('is sent again with a new token when the one at hand has ended', async () => {
    const made = stage({ taken: ['two'], first: 'one', next: ['two'] });
    expect((await ask(made)).status).toBe(200);
    expect([made.sent, made.renewed]).toEqual([['one', 'two'], ['one']]);
  });

  test('that was sent without one, and with one that had ended, gets one new one', async () => {
    const made = stage({ taken: ['two'], next: ['one', 'two'] });
    expect((await ask(made)).status).toBe(200);
    expect([made.sent, made.renewed]).toEqual([
      [null, 'one', 'two'],
      [null, 'one'],
    ]);
  });

  test('stays refused where nobody is signed in', async () => {
    const made = stage({ taken: [] });
    expect((await ask(made)).status).toBe(401);
    expect([made.sent, made.notAccepted()]).toEqual([[null], 0]);
  });

  test('is not sent for ever: a service that takes no token at all is told of', async () => {
    const made = stage({ taken: [], first: 'one', next: ['two', 'three', 'four'] });
    expect((await ask(made)).status).toBe(401);
    expect([made.sent, made.notAccepted()]).toEqual([['one', 'two'], 1]);
  });

  test('keeps its own headers and body', async () => {
    const seen: RequestInit[] = [];
    const signed = createSignedFetch({
      fetchFrom: ((_input: unknown, init: RequestInit) => {
        seen.push(init);
        return Promise.resolve({ status: 200 } as Response);
      }) as typeof fetch,
      token: () => Promise.resolve('one'),
      renew: () => Promise.resolve(null),
      onNotAccepted: () => undefined,
    });
    await signed('/api/lookup', { method: 'POST', headers: { accept: 'text/x' }, body: '{}' });
    const [init] = seen;
    expect([init?.method, init?.body, Object.fromEntries(new Headers(init?.headers))]).toEqual([
      'POST',
      '{}',
      { accept: 'text/x', authorization: 'Bearer one' },
    ]);
  });
});
