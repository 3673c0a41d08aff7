import english from './later/en.json';
import { lazyWords } from './lazy-words';

/** The words of forms, settings, sources and answers: nothing of the first card. */
export const useLaterWords = lazyWords(english, {
  lv: () => import(/* webpackChunkName: "later-lv" */ './later/lv.json'),
  nb: () => import(/* webpackChunkName: "later-nb" */ './later/nb.json'),
  ro: () => import(/* webpackChunkName: "later-ro" */ './later/ro.json'),
  ru: () => import(/* webpackChunkName: "later-ru" */ './later/ru.json'),
});
