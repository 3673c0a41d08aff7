import { languageOf, type Language } from './language';
import english from './sends/en.json';
import latvian from './sends/lv.json';
import norwegian from './sends/nb.json';
import romanian from './sends/ro.json';
import russian from './sends/ru.json';

const sends: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: english,
  lv: latvian,
  nb: norwegian,
  ro: romanian,
  ru: russian,
};

/** What a network is sent of a person, in one sentence of the language; null for a network that this page does not know. */
export function sendsOf(network: string, language: string): string | null {
  const sentences = sends[languageOf(language)];
  // Every object knows a `constructor`: only what was written here is a sentence.
  return Object.hasOwn(sentences, network) ? (sentences[network] ?? null) : null;
}
