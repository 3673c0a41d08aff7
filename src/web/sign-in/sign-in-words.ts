import { useEffect, useMemo, useState } from 'react';
import type { CompiledMessage } from '../format-message';
import { languageOf, type Language } from '../language';
import { createTranslate, type Translate } from '../translate';
import english from './locales/en.json';

export type SignInKey = keyof typeof english;
export type SignInWords = Translate<SignInKey>;
type Catalogue = Readonly<Record<SignInKey, CompiledMessage>>;

const loaders = {
  lv: () => import(/* webpackChunkName: "sign-in-lv" */ './locales/lv.json'),
  nb: () => import(/* webpackChunkName: "sign-in-nb" */ './locales/nb.json'),
  ro: () => import(/* webpackChunkName: "sign-in-ro" */ './locales/ro.json'),
  ru: () => import(/* webpackChunkName: "sign-in-ru" */ './locales/ru.json'),
} satisfies Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Catalogue }>>>;

/** The words around signing in, in the page's language (BCP 47); null until they are there. English where they can't be fetched. */
export function useSignInWords(tag: string): SignInWords | null {
  const language = languageOf(tag);
  const [loaded, setLoaded] = useState<{ readonly language: Language; readonly messages: Catalogue } | null>(null);
  useEffect(() => {
    if (language === 'en') return;
    const show = (messages: Catalogue) => setLoaded({ language, messages });
    loaders[language]().then(
      (module) => show(module.default),
      () => show(english),
    );
  }, [language]);
  const messages = language === 'en' ? english : loaded?.language === language ? loaded.messages : null;
  return useMemo(() => messages && createTranslate({ language, messages }), [language, messages]);
}
