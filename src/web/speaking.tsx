import { createContext, useContext, useLayoutEffect, useSyncExternalStore, type ReactNode } from 'react';
import type { Language } from './language';
import { keepHint } from './language-hint';
import type { Speech, SpeechStore } from './speech';

const context = createContext<(language: Language) => void>(() => undefined);

interface SpeakingProps<Catalogue> {
  readonly speech: SpeechStore<Catalogue>;
  readonly children: (speech: Speech<Catalogue>) => ReactNode;
}

/** Draws its children in the language on show, and tells the page and the next start which one that is. */
export function Speaking<Catalogue>({ speech, children }: SpeakingProps<Catalogue>): ReactNode {
  const current = useSyncExternalStore(speech.subscribe, speech.current);
  useLayoutEffect(() => {
    if (!current) return;
    document.documentElement.lang = current.language;
    keepHint(window, current.language);
  }, [current]);
  // As the page says before any script runs: words of no language.
  if (!current) return <p className="shell">Acquaint…</p>;
  return <context.Provider value={speech.change}>{children(current)}</context.Provider>;
}

/** Changes the language on show. */
export function useChangeLanguage(): (language: Language) => void {
  return useContext(context);
}
