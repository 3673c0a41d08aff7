import type { CompiledMessage } from '../format-message';
import { languageOf, type Language } from '../language';
import { createTranslate, type Translate } from '../translate';
import english from './locales/en.json';
import latvian from './locales/lv.json';
import norwegian from './locales/nb.json';
import romanian from './locales/ro.json';
import russian from './locales/ru.json';

type Key = keyof typeof english;

/** All at once: where something broke, a second request may break as well. */
const catalogues: Readonly<Record<Language, Readonly<Record<Key, CompiledMessage>>>> = {
  en: english,
  lv: latvian,
  nb: norwegian,
  ro: romanian,
  ru: russian,
};

/** The words around a report, in the page's language (BCP 47). */
export function crashWords(tag: string): Translate<Key> {
  const language = languageOf(tag);
  return createTranslate({ language, messages: catalogues[language] });
}
