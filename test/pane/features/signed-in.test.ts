import type { KeptToken } from '../../../src/pane/features/sign-in/kept-token';
import { createKeptToken } from '../../../src/pane/features/sign-in/kept-token';
import { createSignedIn } from '../../../src/pane/features/sign-in/signed-in';
import { createPaneSignIn } from '../../../src/pane/features/sign-in/pane-sign-in';
import type { TokenAnswer } from '../../../src/web/sign-in/sign-in';

import { signedIn } from '../support/signed-in';

const hour = 3_600_000;
const own = 'robin.vale@contoso.example';

interface Answer {
  readonly status: number;
  readonly may?: string;
  readonly body?: object;
}

function answerOf({ status, may, body = {} }: Answer): Response {
  const headers = new Headers(may === undefined ? {} : { 'acquaint-may': may });
  const answer = { status, headers, clone: () => answer, json: () => Promise.resolve(body) };
  return answer as unknown as Response;
}

interface Options {
  readonly answers: (token: string | null) => Answer;
  readonly tokens?: readonly TokenAnswer[];
  readonly kept?: KeptToken;
  readonly isOn?: boolean;
}

function stage({ answers, tokens = [], kept = createKeptToken({ page: window, mailbox: () => own }), isOn = true }: Options) {
  const sent: (string | null)[] = [];
  const asked: object[] = [];
  const left = [...tokens];
  const signIn = createSignedIn({
    fetchFrom: ((_input: unknown, init?: RequestInit) => {
      const token = new Headers(init?.headers).get('authorization')?.replace('Bearer ', '') ?? null;
      sent.push(token);
      return Promise.resolve(answerOf(answers(token)));
    }) as typeof fetch,
    kept,
    now: () => 0,
    begin: (onToken) =>
      Promise.resolve(
        isOn
          ? {
              getToken: (asking) => {
                asked.push(asking);
                const answer = left.shift() ?? { kind: 'click' };
                if (answer.kind === 'token') onToken({ text: answer.token, expiresAt: hour });
                return Promise.resolve(answer);
              },
            }
          : null,
      ),
  });
  return { signIn, sent, asked, kept };
}

const token = (text: string): TokenAnswer => ({ kind: 'token', token: text });
const takes =
  (...texts: readonly string[]) =>
  (sent: string | null): Answer => ({ status: sent !== null && texts.includes(sent) ? 200 : 401 });
const quiet = { interactive: false, renew: false };

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

describe('the pane’s sign-in', () => {
  test('asks silently, and has the token at hand from then on', async () => {
    const { signIn, sent, asked } = stage({ answers: takes('one'), tokens: [token('one')] });
    await signIn.fetchFrom('/api/lookup');
    await signIn.fetchFrom('/api/lookup');
    expect([sent, asked]).toEqual([['one', 'one'], [quiet]]);
  });

  test('begins with the token that this tab kept, and not with another mailbox’s', async () => {
    const kept = createKeptToken({ page: window, mailbox: () => own });
    kept.write({ text: 'one', expiresAt: hour });
    const same = stage({ answers: takes('one'), kept: createKeptToken({ page: window, mailbox: () => own }) });
    await same.signIn.fetchFrom('/api/lookup');
    expect([same.sent, same.asked]).toEqual([['one'], []]);
    const other = stage({
      answers: takes('two'),
      tokens: [token('two')],
      kept: createKeptToken({ page: window, mailbox: () => 'rita@contoso.example' }),
    });
    await other.signIn.fetchFrom('/api/lookup');
    expect(other.sent).toEqual(['two']);
  });

  test('has a new token before the old one ends', async () => {
    const kept = createKeptToken({ page: window, mailbox: () => own });
    kept.write({ text: 'one', expiresAt: 60_000 });
    const { signIn, sent } = stage({ answers: takes('one', 'two'), tokens: [token('two')], kept });
    await signIn.fetchFrom('/api/lookup');
    expect(sent).toEqual(['two']);
  });

  test('welcomes whoever never signed in here, and asks the others again', async () => {
    const first = stage({ answers: takes() });
    await first.signIn.fetchFrom('/api/lookup');
    expect(first.signIn.standing()).toEqual({ kind: 'first' });
    first.kept.write({ text: 'one', expiresAt: 0 });
    const later = stage({ answers: takes() });
    await later.signIn.fetchFrom('/api/lookup');
    expect(later.signIn.standing()).toEqual({ kind: 'again' });
  });

  test('opens the sign-in at a click only, and tells whoever listens', async () => {
    const { signIn, asked } = stage({ answers: takes('one'), tokens: [{ kind: 'click' }, token('one')] });
    const told: unknown[] = [];
    signIn.subscribe(() => told.push(signIn.standing()?.kind ?? null));
    await signIn.fetchFrom('/api/lookup');
    expect(await signIn.press()).toBe(true);
    expect([told, asked]).toEqual([
      ['first', 'busy', null],
      [quiet, { interactive: true, renew: false }],
    ]);
  });

  test('names the missing role, and asks for a token that knows of a new one at the next click', async () => {
    const roles = (sent: string | null): Answer =>
      sent === 'old' ? { status: 403, body: { role: 'reader' } } : takes('new')(sent);
    const { signIn, sent, asked } = stage({ answers: roles, tokens: [token('old'), token('new')] });
    expect((await signIn.fetchFrom('/api/lookup')).status).toBe(403);
    expect(signIn.standing()).toEqual({ kind: 'forbidden', role: 'reader' });
    expect(await signIn.press()).toBe(true);
    expect((await signIn.fetchFrom('/api/lookup')).status).toBe(200);
    expect([sent, asked]).toEqual([
      ['old', 'new'],
      [quiet, { interactive: false, renew: true }],
    ]);
  });

  test('says that the service takes no token, and asks no more by itself', async () => {
    const { signIn, asked } = stage({ answers: takes(), tokens: [token('one'), token('two'), token('three')] });
    for (let time = 0; time < 3; time++) await signIn.fetchFrom('/api/lookup');
    expect(signIn.standing()).toMatchObject({ kind: 'refused', refusal: { reason: 'not-accepted' } });
    expect(asked).toHaveLength(2);
  });

  test('knows from any answer that somebody may only look people up', async () => {
    const { signIn } = stage({ answers: () => ({ status: 200, may: 'lookUp' }) });
    await signIn.fetchFrom('/api/lookup');
    expect(signIn.mayRespond()).toBe(false);
  });

  test('keeps nothing where the browser keeps nothing, and works all the same', async () => {
    const page = new Proxy({} as Window, {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const { signIn, sent } = stage({
      answers: takes('one'),
      tokens: [token('one')],
      kept: createKeptToken({ page, mailbox: () => own }),
    });
    await signIn.fetchFrom('/api/lookup');
    await signIn.fetchFrom('/api/lookup');
    expect(sent).toEqual(['one', 'one']);
  });
});

describe('before anybody had to sign in', () => {
  const other = (status: number) => () => Promise.resolve(answerOf({ status })) as ReturnType<typeof fetch>;

  function facade({ status, isKept = false }: { status: number; isKept?: boolean }) {
    let loads = 0;
    const signIn = createPaneSignIn({
      fetchFrom: other(status),
      isKept: () => isKept,
      load: () => {
        loads += 1;
        return loads === 1 && status === 401 ? Promise.reject(new Error('no connection')) : Promise.resolve(signedIn(other(200)));
      },
    });
    return { signIn, loads: () => loads };
  }

  test('nothing of it is fetched, and everything is offered', async () => {
    const { signIn, loads } = facade({ status: 200 });
    expect((await signIn.fetchFrom('/api/lookup')).status).toBe(200);
    expect([loads(), signIn.standing(), signIn.mayRespond()]).toEqual([0, null, true]);
  });

  test('the first refusal fetches it, and a second try does where the first could not', async () => {
    const { signIn, loads } = facade({ status: 401 });
    await expect(signIn.fetchFrom('/api/lookup')).rejects.toThrow('no connection');
    expect((await signIn.fetchFrom('/api/lookup')).status).toBe(200);
    expect((await signIn.fetchFrom('/api/lookup')).status).toBe(200);
    expect(loads()).toBe(2);
  });

  test('a kept token fetches it at once', async () => {
    const { signIn, loads } = facade({ status: 500, isKept: true });
    expect((await signIn.fetchFrom('/api/lookup')).status).toBe(200);
    expect(loads()).toBe(1);
  });
});
