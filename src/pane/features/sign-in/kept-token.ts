import type { Token } from '../../../web/sign-in/sign-in';
import { tokenKey } from './token-key';

/** The token of this tab: a pane that is opened anew for each message signs in without asking anybody. */
export interface KeptToken {
  /** Null if there is none, or if it is another mailbox's. */
  read(): Token | null;
  write(token: Token): void;
  drop(): void;
  /** Whether somebody ever signed in with this browser; a date of the past, not a right. */
  wasSignedIn(): boolean;
}

interface KeptTokenParts {
  readonly page: Pick<Window, 'sessionStorage' | 'localStorage'>;
  /** Address of the mailbox; null while it is unknown. */
  readonly mailbox: () => string | null;
}

const signedInKey = 'acquaint-signed-in';

/** Keeps the access token, and nothing else of a sign-in, in the session storage: no other tab sees it, and it ends with the tab. */
export function createKeptToken({ page, mailbox }: KeptTokenParts): KeptToken {
  /** Where a browser keeps nothing, the token lives as long as the pane. */
  let own: Kept | null = null;
  return {
    read: () => {
      own ??= parseKept(attempt(() => page.sessionStorage.getItem(tokenKey)));
      return own?.mailbox === mailbox() ? own.token : null;
    },
    write: (token) => {
      own = { mailbox: mailbox(), token };
      attempt(() => page.sessionStorage.setItem(tokenKey, JSON.stringify(own)));
      attempt(() => page.localStorage.setItem(signedInKey, 'yes'));
    },
    drop: () => {
      own = null;
      attempt(() => page.sessionStorage.removeItem(tokenKey));
    },
    wasSignedIn: () => attempt(() => page.localStorage.getItem(signedInKey)) === 'yes',
  };
}

interface Kept {
  readonly mailbox: string | null;
  readonly token: Token;
}

function parseKept(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Kept> | null;
    const { mailbox = null, token } = kept ?? {};
    return typeof token?.text === 'string' && typeof token.expiresAt === 'number' ? { mailbox, token } : null;
  } catch {
    // Written by something else.
    return null;
  }
}

/** A browser that keeps nothing throws at the mere mention of its storage. */
function attempt<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}
