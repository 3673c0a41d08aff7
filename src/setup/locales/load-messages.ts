import type { Language } from '../../web/language';
import { loadSentences } from '../service-sentences/sentences';
import type { Catalogue } from './words';

const loaders = {
  lv: () => import(/* webpackChunkName: "lv" */ './lv.json'),
  nb: () => import(/* webpackChunkName: "nb" */ './nb.json'),
  ro: () => import(/* webpackChunkName: "ro" */ './ro.json'),
  ru: () => import(/* webpackChunkName: "ru" */ './ru.json'),
} satisfies Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Catalogue }>>>;

/** Fetches the messages of a language, and what the service says in it. English is part of the page's first file: it is what is shown if this fails, which rejects. */
export async function loadMessages(language: Exclude<Language, 'en'>): Promise<Catalogue> {
  const [messages] = await Promise.all([loaders[language](), loadSentences(language).catch(() => undefined)]);
  return messages.default;
}
