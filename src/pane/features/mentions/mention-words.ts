import { lazyWords } from '../../locales/lazy-words';
import english from '../../locales/mentions/en.json';

/** The words of what is said around mentions and of their corrections. */
export const useMentionWords = lazyWords(english, {
  lv: () => import(/* webpackChunkName: "mentions-lv" */ '../../locales/mentions/lv.json'),
  nb: () => import(/* webpackChunkName: "mentions-nb" */ '../../locales/mentions/nb.json'),
  ro: () => import(/* webpackChunkName: "mentions-ro" */ '../../locales/mentions/ro.json'),
  ru: () => import(/* webpackChunkName: "mentions-ru" */ '../../locales/mentions/ru.json'),
});
