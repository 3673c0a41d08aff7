import { languageNamed, languageOf, type Language } from '../../web/language';
import type { MailHost } from '../host/mail-host';

const setting = 'language';
type Settings = Pick<MailHost['settings'], 'get' | 'set'>;

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
