import type { MailHost } from '../host/mail-host';
import type { Scheme, SchemeSource } from '../../web/use-scheme';

const setting = 'scheme';
const hintKey = 'acquaint-scheme';

/** The look as the user chose it, else as the mail program says, else, until that is known, as it was the last time. */
export interface OwnScheme extends SchemeSource {
  /** What the user chose over the mail program's look; null if nothing. */
  own(): Scheme | null;
  /** Keeps the choice on all machines of the user; null goes back to the mail program's look. */
  choose(scheme: Scheme | null): void;
  /** The mail program is ready, once: from now on its changes are followed, and the look of the last time does not count. */
  settle(): void;
  /** Keeps the look on show for the next start in this browser, which begins before Outlook has told its own. */
  remember(scheme: Scheme): void;
}

type Host = Pick<MailHost, 'scheme' | 'onSchemeChanged' | 'settings'>;

/** The one source of the pane's look. Storage that is blocked costs only the first moment of the next start. */
export function createOwnScheme(host: Host, browser: Pick<Window, 'localStorage'>): OwnScheme {
  const listeners = new Set<() => void>();
  let hint = keptHint(browser);
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const own = () => schemeNamed(host.settings.get(setting));
  return {
    own,
    scheme: () => own() ?? host.scheme() ?? hint,
    onSchemeChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: (scheme) => {
      void host.settings.set(setting, scheme ?? '');
      tell();
    },
    settle: () => {
      hint = null;
      host.onSchemeChanged(tell);
      tell();
    },
    remember: (scheme) => {
      try {
        browser.localStorage.setItem(hintKey, scheme);
      } catch {
        // Storage is blocked.
      }
    },
  };
}

function keptHint(browser: Pick<Window, 'localStorage'>): Scheme | null {
  try {
    return schemeNamed(browser.localStorage.getItem(hintKey));
  } catch {
    return null; // Storage is blocked.
  }
}

function schemeNamed(name: string | null): Scheme | null {
  return name === 'light' || name === 'dark' ? name : null;
}
