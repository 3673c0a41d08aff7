import { en } from './words/en';
import { lv } from './words/lv';
import { nb } from './words/nb';
import type { PrivacyWords } from './words/privacy-words';
import { ro } from './words/ro';
import { ru } from './words/ru';

/** The languages of the page, in the order of its switch. */
export const wordsByLanguage = { en, lv, nb, ro, ru } as const satisfies Readonly<Record<string, PrivacyWords>>;
export type PageLanguage = keyof typeof wordsByLanguage;
export const pageLanguages: readonly PageLanguage[] = ['en', 'lv', 'nb', 'ro', 'ru'];

/** Norwegian of any kind is read by who reads Bokmål, and Moldovan is Romanian. */
const sameAs: Readonly<Record<string, PageLanguage>> = { no: 'nb', nn: 'nb', mo: 'ro' };

/** The chosen language, or the first of an `Accept-Language` header that we have; English if there is none. */
export function pageLanguage(chosen: string | null, acceptLanguage: string): PageLanguage {
  return (chosen === null ? null : ownLanguage(chosen)) ?? preferred(acceptLanguage).find((one) => one !== null) ?? 'en';
}

function preferred(header: string): readonly (PageLanguage | null)[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.split(';').map((text) => text.trim());
      const quality = parameters.find((one) => one.startsWith('q='))?.slice(2) ?? '1';
      return { language: ownLanguage(tag), quality: Number(quality) || 0 };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality)
    .map(({ language }) => language);
}

function ownLanguage(tag: string): PageLanguage | null {
  const primary = tag.toLowerCase().split('-')[0] ?? '';
  return pageLanguages.find((one) => one === primary) ?? sameAs[primary] ?? null;
}
