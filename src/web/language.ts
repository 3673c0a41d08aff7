/** What our pages are written in, by BCP 47 tag. */
export const languages = ['en', 'lv', 'nb', 'ro', 'ru'] as const;
export type Language = (typeof languages)[number];

/** Each in itself: whoever looks for theirs may not read the one on show. */
export const languageNames: Readonly<Record<Language, string>> = {
  en: 'English',
  lv: 'Latviešu',
  nb: 'Norsk bokmål',
  ro: 'Română',
  ru: 'Русский',
};

/** The page's language for a BCP 47 tag: any Norwegian is read in bokmål, any language that is not ours in English. */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  if (primary === 'no' || primary === 'nn') return 'nb';
  return languageNamed(primary) ?? 'en';
}

/** The language of ours with exactly this tag; null if there is none. */
export function languageNamed(name: string): Language | null {
  return languages.find((language) => language === name) ?? null;
}
