import { isClickAnAnswer, readRefusal, type Refusal } from './refusal';

/** An access token for the service, and until when it counts (milliseconds since 1970). Nothing else of a sign-in is ever handed on. */
export interface Token {
  readonly text: string;
  readonly expiresAt: number;
}

/**
 * `click`: nobody is signed in here; a click of the user may begin it, and nothing else may. `leaving`: the sign-in page takes this page's place.
 * `refused`: the sign-in said no, or could not be reached; it is tried again only when the user asks for it.
 */
export type TokenAnswer =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'click' }
  | { readonly kind: 'leaving' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

interface Asking {
  /** Only at a click of the user: may show the sign-in page. */
  readonly interactive: boolean;
  /** The service did not take the last token: one kept by the browser does not help. */
  readonly renew: boolean;
}

/** How a page gets its access token. */
export interface SignIn {
  /** Never rejects. Calls at the same time are one. */
  getToken(asking: Asking): Promise<TokenAnswer>;
}

/** Where tokens come from: Outlook itself, a dialog, or the page's own way to the sign-in page. */
export interface TokenSource {
  /** Without showing anything. Rejects with the library's error. */
  silent(renew: boolean): Promise<Token>;
  /** By showing the sign-in page. Rejects with the library's error, also when the user gave up. */
  interactive(): Promise<Token | 'leaving'>;
}

/** A token is renewed this long before it ends, so that none ends on its way to the service; milliseconds. */
const marginMs = 2 * 60_000;

interface SignInParts {
  /** Opened when a token is first needed: the library is fetched only then. */
  readonly open: () => Promise<TokenSource>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Told of each new token. */
  readonly onToken?: (token: Token) => void;
}

/**
 * Keeps the one rule that matters to people: no window opens without a click, and what failed is not tried again behind their back. After
 * a failure every silent question has the same answer until the user asks, except where only the connection was missing.
 */
export function createSignIn({ open, now, onToken }: SignInParts): SignIn {
  let source: Promise<TokenSource> | null = null;
  let token: Token | null = null;
  let failed: TokenAnswer | null = null;
  let quiet: Promise<TokenAnswer> | null = null;
  let shown: Promise<TokenAnswer> | null = null;
  /** What the last silent attempt failed with: a window that was closed says nothing, and an administrator needs it. */
  let lastCode: string | null = null;

  function openOnce(): Promise<TokenSource> {
    source ??= open().catch((error: unknown) => {
      source = null;
      throw error;
    });
    return source;
  }

  function keep(fresh: Token): TokenAnswer {
    token = fresh;
    failed = null;
    onToken?.(fresh);
    return { kind: 'token', token: fresh.text };
  }

  async function askQuietly(renew: boolean): Promise<TokenAnswer> {
    try {
      return keep(await (await openOnce()).silent(renew));
    } catch (error) {
      const refusal = readRefusal(error);
      lastCode = refusal.code;
      const answer: TokenAnswer = isClickAnAnswer(error) ? { kind: 'click' } : { kind: 'refused', refusal };
      if (refusal.reason !== 'offline') failed = answer;
      return answer;
    }
  }

  async function askVisibly(): Promise<TokenAnswer> {
    try {
      const answer = await (await openOnce()).interactive();
      return answer === 'leaving' ? { kind: 'leaving' } : keep(answer);
    } catch (error) {
      const refusal = readRefusal(error);
      const isSilentOfWhy = refusal.reason === 'cancelled' && lastCode !== null;
      failed = { kind: 'refused', refusal: isSilentOfWhy ? { ...refusal, code: lastCode } : refusal };
      return failed;
    }
  }

  return {
    getToken({ interactive, renew }) {
      if (interactive) {
        shown ??= askVisibly().finally(() => (shown = null));
        return shown;
      }
      if (shown) return shown;
      if (token && !renew && token.expiresAt - now() > marginMs) return Promise.resolve({ kind: 'token', token: token.text });
      if (failed) return Promise.resolve(failed);
      quiet ??= askQuietly(renew).finally(() => (quiet = null));
      return quiet;
    },
  };
}
