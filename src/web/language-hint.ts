import { languageOf, type Language } from './language';

const key = 'acquaint-language';

type Browser = Pick<Window, 'localStorage' | 'navigator'>;

/** The language that a page of ours spoke the last time in this browser; null if it never did, or nothing may be kept here. */
export function keptHint(browser: Pick<Browser, 'localStorage'>): Language | null {
  try {
    const kept = browser.localStorage.getItem(key);
    return kept === null ? null : languageOf(kept);
  } catch {
    return null; // Storage is blocked.
  }
}

/** The best guess before Outlook has told its language: that of the last time, else the browser's. */
export function readHint(browser: Browser): Language {
  return keptHint(browser) ?? languageOf(browser.navigator.language);
}

/** Keeps the language for the next start. */
export function keepHint(browser: Pick<Browser, 'localStorage'>, language: Language): void {
  try {
    browser.localStorage.setItem(key, language);
  } catch {
    // Storage is blocked: the next start guesses anew.
  }
}
