import type { Language } from '../../web/language';

/** By the English sentence. */
type Sentences = Readonly<Record<string, string>>;

const loaders = {
  lv: () => import(/* webpackChunkName: "service-lv" */ './lv.json'),
  nb: () => import(/* webpackChunkName: "service-nb" */ './nb.json'),
  ro: () => import(/* webpackChunkName: "service-ro" */ './ro.json'),
  ru: () => import(/* webpackChunkName: "service-ru" */ './ru.json'),
} satisfies Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Sentences }>>>;

const loaded = new Map<string, Sentences>();

/** Fetches what the service says of its sources in a language. Rejects when it can't be had; then those sentences stay English. */
export async function loadSentences(language: Exclude<Language, 'en'>): Promise<void> {
  loaded.set(language, (await loaders[language]()).default);
}

/** A sentence of the service in this language; null if it is not known there, or not loaded yet. */
export function sentenceIn(language: string, english: string): string | null {
  const sentences = loaded.get(language);
  // Every object knows a `constructor`: only what was written here is a sentence.
  return sentences && Object.hasOwn(sentences, english) ? (sentences[english] ?? null) : null;
}
