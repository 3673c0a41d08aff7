import { guessLanguage, type MailLanguage } from '../message/language';

const ours: Readonly<Record<string, MailLanguage>> = {
  en: 'en',
  lv: 'lv',
  nb: 'nb',
  no: 'nb',
  nn: 'nb',
  ro: 'ro',
  mo: 'ro',
  ru: 'ru',
};

/**
 * In which of our languages a post is read; null if in none. `stated` is the network's BCP 47 tag or null; many apps state their own
 * language instead of the post's, so letters and the commonest words are believed first.
 */
export function languageOfPost(text: string, stated: string | null): MailLanguage | null {
  const named = stated === null ? null : (ours[stated.toLowerCase().split('-')[0] ?? ''] ?? null);
  if (isCyrillic(text)) return stated === null || named === 'ru' ? 'ru' : null;
  if (stated !== null && named === null) return null;
  const guessed = guessLanguage(text.split('\n').map((line) => ({ text: line, links: [] })));
  return guessed ?? (named === 'ru' ? null : named);
}

function isCyrillic(text: string): boolean {
  return (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > 0.3 * (text.match(/\p{L}/gu)?.length ?? 1);
}
