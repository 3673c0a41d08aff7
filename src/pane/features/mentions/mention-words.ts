import { use, useMemo } from 'react';
import type { CompiledMessage } from '../../../web/format-message';
import { languageOf, type Language } from '../../../web/language';
import { createTranslate, type Translate } from '../../../web/translate';
import english from '../../locales/mentions/en.json';
import { useWords } from '../../locales/words';

type MentionKey = keyof typeof english;
export type MentionWords = Translate<MentionKey>;
type Catalogue = Readonly<Record<MentionKey, CompiledMessage>>;

const loaders = {
  lv: () => import(/* webpackChunkName: "mentions-lv" */ '../../locales/mentions/lv.json'),
  nb: () => import(/* webpackChunkName: "mentions-nb" */ '../../locales/mentions/nb.json'),
  ro: () => import(/* webpackChunkName: "mentions-ro" */ '../../locales/mentions/ro.json'),
  ru: () => import(/* webpackChunkName: "mentions-ru" */ '../../locales/mentions/ru.json'),
} satisfies Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Catalogue }>>>;

/** Each is fetched once, and the same promise is given to everybody: what waits for it is drawn when it is there. */
const fetched = new Map<Exclude<Language, 'en'>, Promise<Catalogue>>();

/** The words of what is fetched after the first card. Suspends until they are there; English where they can't be fetched. */
export function useMentionWords(): MentionWords {
  const language = languageOf(useWords().language);
  const messages = language === 'en' ? english : use(catalogueOf(language));
  return useMemo(() => createTranslate({ language, messages }), [language, messages]);
}

function catalogueOf(language: Exclude<Language, 'en'>): Promise<Catalogue> {
  const known = fetched.get(language);
  if (known) return known;
  const fetching = loaders[language]().then(
    (module) => module.default,
    () => english,
  );
  fetched.set(language, fetching);
  return fetching;
}
