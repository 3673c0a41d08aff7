import type { Language } from '../../web/language';
import type { Catalogue } from './words';

const loaders = {
  lv: () => import(/* webpackChunkName: "lv" */ './lv.json'),
  nb: () => import(/* webpackChunkName: "nb" */ './nb.json'),
  ro: () => import(/* webpackChunkName: "ro" */ './ro.json'),
  ru: () => import(/* webpackChunkName: "ru" */ './ru.json'),
} satisfies Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ readonly default: Catalogue }>>>;

/** Fetches the messages of a language. English is part of the page’s first file: it is what is shown if this fails, which rejects. */
export async function loadMessages(language: Exclude<Language, 'en'>): Promise<Catalogue> {
  return (await loaders[language]()).default;
}
