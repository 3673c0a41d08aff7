import { createSignedFetch } from '../../../web/sign-in/signed-fetch';
import type { SignIn, Token, TokenAnswer } from '../../../web/sign-in/sign-in';
import type { SignInStanding } from '../../../web/sign-in/sign-in-notice';
import type { KeptToken } from './kept-token';

/** The pane's sign-in as its parts see it. */
export interface PaneSignIn {
  /** For every request to our service: it carries the token where one is needed. */
  readonly fetchFrom: typeof fetch;
  /** What is to be said of signing in; null if there is nothing. */
  standing(): SignInStanding | null;
  /** False for somebody who may only read; true while nobody knows. */
  mayRespond(): boolean;
  subscribe(listener: () => void): () => void;
  /** At a click of the user; true once there is a token that may help. */
  press(): Promise<boolean>;
}

interface PaneSignInParts {
  readonly fetchFrom: typeof fetch;
  readonly kept: KeptToken;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Begins the sign-in that the service asks for; null if it asks for none. Fetched when a request was refused for the first time: a trial never needs it. */
  readonly begin: (onToken: (token: Token) => void) => Promise<SignIn | null>;
}

/** A token that ends sooner is renewed before it is used. */
const marginMs = 2 * 60_000;

/**
 * The pane's memory of who is signed in. Nothing is asked about signing in until the service refuses a request, so a trial costs nothing; from
 * then on a token is at hand before each request, and when the service stops taking it there is one silent attempt and then words.
 */
export function createPaneSignIn({ fetchFrom, kept, now, begin }: PaneSignInParts): PaneSignIn {
  const listeners = new Set<() => void>();
  let standing: SignInStanding | null = null;
  let role: string | null = null;
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

  /** Once it is known that people sign in here, a token is had before the question and not after its refusal. */
  async function token(): Promise<string | null> {
    const fresh = usable();
    if (fresh) return fresh.text;
    return began || kept.read() ? ask({ interactive: false, renew: isStale }) : null;
  }

  async function renew(refused: string | null): Promise<string | null> {
    const other = usable();
    if (other && other.text !== refused) return other.text;
    if (standing?.kind === 'refused') return null;
    if (refused !== null) kept.drop();
    return ask({ interactive: false, renew: refused !== null });
  }

  function notAccepted(): void {
    const refusal = { reason: 'not-accepted', code: null, correlationId: null } as const;
    tell({ kind: 'refused', refusal, at: new Date(now()) });
  }

  const signed = createSignedFetch({ fetchFrom, token, renew, onNotAccepted: notAccepted });

  async function note(answer: Response): Promise<void> {
    const told = answer.headers.get('acquaint-role');
    if (told !== null && told !== role) {
      role = told;
      for (const listener of listeners) listener();
    }
    if (answer.status === 403 && (await missingRole(answer)) === 'reader') {
      isStale = true;
      tell({ kind: 'forbidden', role: 'reader' });
    }
  }

  return {
    fetchFrom: async (input, init) => {
      const answer = await signed(input, init);
      await note(answer);
      return answer;
    },
    standing: () => standing,
    mayRespond: () => role !== 'reader',
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
