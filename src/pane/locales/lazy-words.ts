import { use, useDeferredValue, useMemo } from 'react';
import type { CompiledMessage } from '../../web/format-message';
import { languageOf, type Language } from '../../web/language';
import { createTranslate, type Translate } from '../../web/translate';
import { useWords, type WordKey, type Words } from './words';

type Catalogue<Key extends string> = Readonly<Record<Key, CompiledMessage>>;
type Loaders<Key extends string> = Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Catalogue<Key> }>>>;

/** All that `Words` says, and the sentences of a further catalogue. */
export type MoreWords<Key extends string> = Omit<Words, 't' | 'rich'> & Translate<WordKey | Key>;

/**
 * A hook that gives also the words of parts which are fetched after the first card. English comes with those parts; it suspends until another
 * language is there, and English stands in where that can't be fetched.
 */
export function lazyWords<Key extends string>(english: Catalogue<Key>, loaders: Loaders<Key>): () => MoreWords<Key> {
  /** The same promise for everybody who waits: what waits is drawn when it is there. */
  const fetched = new Map<Language, Promise<Catalogue<Key>>>();

  function catalogueOf(language: Exclude<Language, 'en'>): Promise<Catalogue<Key>> {
    const known = fetched.get(language);
    if (known) return known;
    const fetching = loaders[language]().then(
      (module) => module.default,
      () => english,
    );
    fetched.set(language, fetching);
    return fetching;
  }

  return function useLazyWords() {
    const words = useWords();
    // Who changes the language keeps what is on show, and their place in it, until the new words are there.
    const language = useDeferredValue(languageOf(words.language));
    const messages = language === 'en' ? english : use(catalogueOf(language));
    return useMemo(() => withMore(words, { language, messages }), [words, language, messages]);
  };
}

interface More<Key extends string> {
  readonly language: Language;
  readonly messages: Catalogue<Key>;
}

function withMore<Key extends string>(words: Words, { language, messages }: More<Key>): MoreWords<Key> {
  const more = createTranslate({ language, messages });
  const isMore = (key: WordKey | Key): key is Key => key in messages;
  return {
    ...words,
    t: (key, values) => (isMore(key) ? more.t(key, values) : words.t(key, values)),
    rich: (key, values) => (isMore(key) ? more.rich(key, values) : words.rich(key, values)),
  };
}
