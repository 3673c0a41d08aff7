import type { MailHost } from '../host/mail-host';

/** What the pane's sentences are written in, by BCP 47 tag. */
export const languages = ['en', 'lv', 'nb', 'ro', 'ru'] as const;
export type Language = (typeof languages)[number];

const setting = 'language';
type Settings = Pick<MailHost['settings'], 'get' | 'set'>;

/** The pane's language for a BCP 47 tag: any Norwegian is read in bokmål, any language that is not ours in English. */
export function languageOf(tag: string): Language {
  const [primary = ''] = tag.toLowerCase().split(/[-_]/);
  if (primary === 'no' || primary === 'nn') return 'nb';
  return languageNamed(primary) ?? 'en';
}

/** What the user chose over the mail program's language; null if nothing. */
export function ownLanguage(settings: Pick<Settings, 'get'>): Language | null {
  return languageNamed(settings.get(setting) ?? '');
}

/** The user's own choice, else the mail program's language. Takes a BCP 47 tag. */
export function chosenLanguage(settings: Pick<Settings, 'get'>, hostLanguage: string): Language {
  return ownLanguage(settings) ?? languageOf(hostLanguage);
}

/** Keeps the choice on all machines of the user; null goes back to the mail program's language. */
export function keepLanguage(settings: Settings, language: Language | null): void {
  void settings.set(setting, language ?? '');
}

function languageNamed(name: string): Language | null {
  return languages.find((language) => language === name) ?? null;
}
