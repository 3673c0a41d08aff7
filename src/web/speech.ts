import type { Language } from './language';

/** A language and its compiled messages. */
export interface Speech<Catalogue> {
  readonly language: Language;
  readonly messages: Catalogue;
}

export interface SpeechStore<Catalogue> {
  /** Null while nothing may be said yet. */
  current(): Speech<Catalogue> | null;
  subscribe(listener: () => void): () => void;
  /** Fetches the words of a language that may be wanted soon. */
  prepare(language: Language): void;
  /** Says nothing until the words of this language are there: a flash of another one would only be noise. */
  begin(language: Language): void;
  /** Goes on in the language so far until the words of this one are there. */
  change(language: Language): void;
}

interface SpeechParts<Catalogue> {
  readonly english: Catalogue;
  readonly load: (language: Exclude<Language, 'en'>) => Promise<Catalogue>;
}

/** Which language a page speaks. Where the words of one can't be fetched, English. */
export function createSpeech<Catalogue>({ english, load }: SpeechParts<Catalogue>): SpeechStore<Catalogue> {
  const listeners = new Set<() => void>();
  let wanted: Language | null = null;
  let current: Speech<Catalogue> | null = null;

  function show(speech: Speech<Catalogue> | null): void {
    current = speech;
    for (const listener of listeners) listener();
  }

  async function fetchWords(language: Exclude<Language, 'en'>): Promise<void> {
    const messages = await load(language).catch(() => null);
    if (wanted === language) show(messages ? { language, messages } : { language: 'en', messages: english });
  }

  function change(language: Language): void {
    wanted = language;
    if (language === 'en') show({ language, messages: english });
    else void fetchWords(language);
  }

  return {
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    prepare: (language) => {
      if (language !== 'en') void load(language).catch(() => null);
    },
    begin: (language) => {
      if (language === wanted) return;
      if (language !== 'en' && current) show(null);
      change(language);
    },
    change,
  };
}
