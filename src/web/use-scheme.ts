import { useCallback, useSyncExternalStore } from 'react';

export type Scheme = 'light' | 'dark';

/** Whoever may know better than the browser which look is wanted. */
export interface SchemeSource {
  /** Null while it does not know. */
  scheme(): Scheme | null;
  /** Returns what ends it. */
  onSchemeChanged(listener: () => void): () => void;
}

/** Light or dark: as the source says, if there is one and it knows, else as the browser prefers; follows changes of both. */
export function useScheme(source: SchemeSource | null): Scheme {
  // The same function each time: another one would have React subscribe anew whenever the page is drawn.
  const subscribe = useCallback((listener: () => void) => follow(source, listener), [source]);
  return useSyncExternalStore(subscribe, () => source?.scheme() ?? (darkQuery()?.matches ? 'dark' : 'light'));
}

function follow(source: SchemeSource | null, listener: () => void): () => void {
  const leave = source?.onSchemeChanged(listener);
  const query = darkQuery();
  query?.addEventListener('change', listener);
  return () => {
    leave?.();
    query?.removeEventListener('change', listener);
  };
}

function darkQuery(): MediaQueryList | undefined {
  // jsdom has no media queries.
  return typeof matchMedia === 'function' ? matchMedia('(prefers-color-scheme: dark)') : undefined;
}
