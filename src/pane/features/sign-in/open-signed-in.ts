import { fetchAbout } from '../../api/about-client';
import type { MailHost } from '../../host/mail-host';
import { createKeptToken } from './kept-token';
import type { PaneSignIn } from './pane-sign-in';
import { createSignedIn } from './signed-in';

interface OpenParts {
  readonly fetchFrom: typeof fetch;
  readonly host: MailHost;
  readonly page: Window;
}

/** The sign-in of this page, joined to its parts. Microsoft's library comes only when a token is first asked for. */
export function openSignedIn({ fetchFrom, host, page }: OpenParts): PaneSignIn {
  return createSignedIn({
    fetchFrom,
    kept: createKeptToken({ page, mailbox: host.ownAddress }),
    now: () => Date.now(),
    begin: async (onToken) => {
      const settings = (await fetchAbout(fetchFrom))?.signIn;
      if (settings?.kind !== 'tenant') return null;
      const { beginSignIn } = await import(/* webpackChunkName: "sign-in" */ './begin-sign-in');
      return beginSignIn({ settings, host, origin: page.location.origin, onToken });
    },
  });
}
