import { BrowserAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser';
import { createSignIn, type SignIn, type Token, type TokenSource } from '../../../src/web/sign-in/sign-in';

const minute = 60_000;
const quiet = { interactive: false, renew: false };
const click = { interactive: true, renew: false };

interface Stage {
  readonly signIn: SignIn;
  readonly calls: string[];
  readonly tokens: Token[];
  readonly pass: (ms: number) => void;
  /** What the next calls do. */
  next: () => Promise<Token | 'leaving'>;
}

function stage(first: Stage['next']): Stage {
  let at = 0;
  const calls: string[] = [];
  const tokens: Token[] = [];
  const source: TokenSource = {
    silent: async (renew) => {
      calls.push(renew ? 'renew' : 'silent');
      return (await made.next()) as Token;
    },
    interactive: () => {
      calls.push('window');
      return made.next();
    },
  };
  const open = () => {
    calls.push('open');
    return Promise.resolve(source);
  };
  const signIn = createSignIn({ open, now: () => at, onToken: (token) => tokens.push(token) });
  const made: Stage = { signIn, calls, tokens, pass: (ms) => (at += ms), next: first };
  return made;
}

const give =
  (text: string, expiresAt = 60 * minute) =>
  () =>
    Promise.resolve({ text, expiresAt });
const fail = (error: Error) => () => Promise.reject(error);
const asked = new InteractionRequiredAuthError('login_required', '', 'AADSTS65001: nobody consented');
const closed = new BrowserAuthError('user_cancelled', '');

describe('signing in', () => {
  test('gets a token silently, opens its library once, and keeps the token while it counts', async () => {
    const { signIn, calls, tokens } = stage(give('one'));
    const answers = await Promise.all([signIn.getToken(quiet), signIn.getToken(quiet), signIn.getToken(quiet)]);
    expect(answers).toEqual(Array(3).fill({ kind: 'token', token: 'one' }));
    expect(await signIn.getToken(quiet)).toEqual({ kind: 'token', token: 'one' });
    expect([calls, tokens.map(({ text }) => text)]).toEqual([['open', 'silent'], ['one']]);
  });

  test('renews a token two minutes before it ends, and at once when the service did not take it', async () => {
    const made = stage(give('one'));
    await made.signIn.getToken(quiet);
    made.pass(58 * minute);
    made.next = give('two', 120 * minute);
    expect(await made.signIn.getToken(quiet)).toEqual({ kind: 'token', token: 'two' });
    made.next = give('three', 180 * minute);
    expect(await made.signIn.getToken({ interactive: false, renew: true })).toEqual({ kind: 'token', token: 'three' });
    expect(made.calls).toEqual(['open', 'silent', 'silent', 'renew']);
  });

  test('opens no window without a click, and asks nothing again until there is one', async () => {
    const made = stage(fail(asked));
    for (let time = 0; time < 5; time++) expect(await made.signIn.getToken(quiet)).toEqual({ kind: 'click' });
    expect(made.calls).toEqual(['open', 'silent']);
    made.next = give('one');
    expect(await made.signIn.getToken(click)).toEqual({ kind: 'token', token: 'one' });
    expect(await made.signIn.getToken(quiet)).toEqual({ kind: 'token', token: 'one' });
  });

  test('opens one window for one click, and stops when it was closed; the code is the one that the silent attempt gave', async () => {
    const made = stage(fail(asked));
    await made.signIn.getToken(quiet);
    made.next = fail(closed);
    const refused = { kind: 'refused', refusal: { reason: 'cancelled', code: 'AADSTS65001', correlationId: null } };
    expect(await Promise.all([made.signIn.getToken(click), made.signIn.getToken(click)])).toEqual([refused, refused]);
    for (let time = 0; time < 5; time++) expect(await made.signIn.getToken(quiet)).toEqual(refused);
    expect(made.calls).toEqual(['open', 'silent', 'window']);
  });

  test('says why it was refused', async () => {
    const made = stage(fail(new ServerError('access_denied', '', 'AADSTS50105: not assigned')));
    expect(await made.signIn.getToken(quiet)).toMatchObject({
      kind: 'refused',
      refusal: { reason: 'not-assigned', code: 'AADSTS50105' },
    });
  });

  test('tries again by itself where only the connection was missing', async () => {
    const made = stage(fail(new BrowserAuthError('no_network_connectivity', '')));
    expect(await made.signIn.getToken(quiet)).toMatchObject({ kind: 'refused', refusal: { reason: 'offline' } });
    made.next = give('one');
    expect(await made.signIn.getToken(quiet)).toEqual({ kind: 'token', token: 'one' });
  });

  test('waits, in silent questions, for the window that is on show', async () => {
    let finish: (token: Token) => void = () => undefined;
    const made = stage(() => new Promise((resolve) => (finish = resolve)));
    const shown = made.signIn.getToken(click);
    const silent = made.signIn.getToken(quiet);
    await Promise.resolve();
    await Promise.resolve();
    finish({ text: 'one', expiresAt: 60 * minute });
    expect(await Promise.all([shown, silent])).toEqual(Array(2).fill({ kind: 'token', token: 'one' }));
    expect(made.calls).toEqual(['open', 'window']);
  });

  test('tells a page that it is being left', async () => {
    const made = stage(() => Promise.resolve('leaving'));
    expect(await made.signIn.getToken(click)).toEqual({ kind: 'leaving' });
  });

  test('opens its library again if that could not be fetched', async () => {
    let isThere = false;
    const chunk = Object.assign(new Error('no connection'), { name: 'ChunkLoadError' });
    const source: TokenSource = {
      silent: () => Promise.resolve({ text: 'one', expiresAt: minute * 9 }),
      interactive: () => Promise.reject(chunk),
    };
    const signIn = createSignIn({ open: () => (isThere ? Promise.resolve(source) : Promise.reject(chunk)), now: () => 0 });
    expect(await signIn.getToken(quiet)).toMatchObject({ kind: 'refused', refusal: { reason: 'offline' } });
    isThere = true;
    expect(await signIn.getToken(quiet)).toEqual({ kind: 'token', token: 'one' });
  });
});
