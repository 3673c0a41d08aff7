import { useSyncExternalStore } from 'react';
import type { MailHost, Scheme } from '../host/mail-host';

/** Light or dark: as the mail program says, else as the browser prefers; follows changes of both. */
export function useScheme(host: MailHost): Scheme {
  return useSyncExternalStore(
    (listener) => subscribe(host, listener),
    () => host.scheme() ?? (darkQuery()?.matches ? 'dark' : 'light'),
  );
}

function subscribe(host: MailHost, listener: () => void): () => void {
  host.onSchemeChanged(listener);
  const query = darkQuery();
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}

function darkQuery(): MediaQueryList | undefined {
  // jsdom has no media queries.
  return typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;
}
