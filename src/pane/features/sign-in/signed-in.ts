import { createSignedFetch } from '../../../web/sign-in/signed-fetch';
import type { SignIn, Token, TokenAnswer } from '../../../web/sign-in/sign-in';
import type { SignInStanding } from '../../../web/sign-in/sign-in-notice';
import type { KeptToken } from './kept-token';
import type { PaneSignIn } from './pane-sign-in';

interface SignedInParts {
  readonly fetchFrom: typeof fetch;
  readonly kept: KeptToken;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Begins the sign-in that the service asks for; null if it asks for none. */
  readonly begin: (onToken: (token: Token) => void) => Promise<SignIn | null>;
}

/** A token that ends sooner is renewed before it is used. */
const marginMs = 2 * 60_000;

/**
 * The pane where people sign in: a token is at hand before each request, and when the service stops taking it there is one silent attempt and then
 * words.
 */
export function createSignedIn({ fetchFrom, kept, now, begin }: SignedInParts): PaneSignIn {
  const listeners = new Set<() => void>();
  let standing: SignInStanding | null = null;
  let rights: string | null = null;
  let began: Promise<SignIn | null> | null = null;
  /** The token at hand says nothing of a role that was given since. */
  let isStale = false;

  function tell(next: SignInStanding | null): void {
    if (next === standing) return;
    standing = next;
    for (const listener of listeners) listener();
  }

  function beginOnce(): Promise<SignIn | null> {
    began ??= begin(kept.write).catch(() => null);
    return began.then((signIn) => {
      if (!signIn) began = null;
      return signIn;
    });
  }

  async function ask(asking: { readonly interactive: boolean; readonly renew: boolean }): Promise<string | null> {
    const signIn = await beginOnce();
    if (!signIn) return null;
    const answer = await signIn.getToken(asking);
    if (answer.kind === 'token') isStale = false;
    tell(standingOf(answer));
    return answer.kind === 'token' ? answer.token : null;
  }

  function standingOf(answer: TokenAnswer): SignInStanding | null {
    if (answer.kind === 'click') return { kind: kept.wasSignedIn() ? 'again' : 'first' };
    return answer.kind === 'refused' ? { kind: 'refused', refusal: answer.refusal, at: new Date(now()) } : null;
  }

  function usable(): Token | null {
    const token = isStale ? null : kept.read();
    return token && token.expiresAt - now() > marginMs ? token : null;
  }

  async function token(): Promise<string | null> {
    return usable()?.text ?? ask({ interactive: false, renew: isStale });
  }

  async function renew(refused: string | null): Promise<string | null> {
    const other = usable();
    if (other && other.text !== refused) return other.text;
    // Without a token: one was just asked for. Refused: only the user can change that.
    if (refused === null || standing?.kind === 'refused') return null;
    kept.drop();
    return ask({ interactive: false, renew: true });
  }

  function notAccepted(): void {
    const refusal = { reason: 'not-accepted', code: null, correlationId: null } as const;
    tell({ kind: 'refused', refusal, at: new Date(now()) });
  }

  const signed = createSignedFetch({ fetchFrom, token, renew, onNotAccepted: notAccepted });

  async function note(asked: unknown, answer: Response): Promise<void> {
    const told = answer.headers.get('acquaint-may');
    if (told !== null && told !== rights) {
      rights = told;
      for (const listener of listeners) listener();
    }
    const role = answer.status === 403 && asked === '/api/lookup' ? await missingRole(answer) : null;
    if (role === null) return;
    isStale = true;
    tell({ kind: 'forbidden', role });
  }

  return {
    fetchFrom: async (input, init) => {
      const answer = await signed(input, init);
      await note(input, answer);
      return answer;
    },
    standing: () => standing,
    mayRespond: () => rights === null || rights.split(' ').includes('decide'),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: async () => {
      const isSignedIn =
        standing?.kind === 'forbidden' || (standing?.kind === 'refused' && standing.refusal.reason === 'not-accepted');
      tell({ kind: 'busy' });
      const got = await ask(isSignedIn ? { interactive: false, renew: true } : { interactive: true, renew: false });
      return got !== null;
    },
  };
}

/** Which role the service misses; null if that is not why it refused. The answer can still be read by whoever asked. */
async function missingRole(answer: Response): Promise<string | null> {
  try {
    const body: unknown = await answer.clone().json();
    return typeof body === 'object' && body !== null && 'role' in body && typeof body.role === 'string' ? body.role : null;
  } catch {
    // Refused by something before our service: a proxy, for example.
    return null;
  }
}
