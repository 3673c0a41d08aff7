import type { Refusal } from './refusal';

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
