import { useSyncExternalStore } from 'react';

export type Scheme = 'light' | 'dark';

/** Whoever may know better than the browser which look is wanted. */
export interface SchemeSource {
  /** Null while it does not know. */
  scheme(): Scheme | null;
  onSchemeChanged(listener: () => void): void;
}

/** Light or dark: as the source says, if there is one and it knows, else as the browser prefers; follows changes of both. */
export function useScheme(source: SchemeSource | null): Scheme {
  return useSyncExternalStore(
    (listener) => subscribe(source, listener),
    () => source?.scheme() ?? (darkQuery()?.matches ? 'dark' : 'light'),
  );
}

function subscribe(source: SchemeSource | null, listener: () => void): () => void {
  source?.onSchemeChanged(listener);
  const query = darkQuery();
  query?.addEventListener('change', listener);
  return () => query?.removeEventListener('change', listener);
}

function darkQuery(): MediaQueryList | undefined {
  // jsdom has no media queries.
  return typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;
}
