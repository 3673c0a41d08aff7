import { languageOf, type Language } from '../../../web/language';
import english from '../../locales/sends/en.json';
import latvian from '../../locales/sends/lv.json';
import norwegian from '../../locales/sends/nb.json';
import romanian from '../../locales/sends/ro.json';
import russian from '../../locales/sends/ru.json';

const sends: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: english,
  lv: latvian,
  nb: norwegian,
  ro: romanian,
  ru: russian,
};

/** What a network is sent of a person, in one sentence of the language; null for a network that this pane does not know. */
export function sendsOf(network: string, language: string): string | null {
  return sends[languageOf(language)][network] ?? null;
}
