import { languageOf, type Language } from './language';

const key = 'acquaint-language';

type Browser = Pick<Window, 'localStorage' | 'navigator'>;

/** The language to begin in before Outlook has told its own: that of the last time in this browser, else the browser's. */
export function readHint(browser: Browser): Language {
  return languageOf(keptHint(browser) ?? browser.navigator.language);
}

/** Keeps the language for the next start. */
export function keepHint(browser: Pick<Browser, 'localStorage'>, language: Language): void {
  try {
    browser.localStorage.setItem(key, language);
  } catch {
    // Storage is blocked: the next start takes the browser's language.
  }
}

function keptHint(browser: Browser): string | null {
  try {
    return browser.localStorage.getItem(key);
  } catch {
    return null; // Storage is blocked.
  }
}
