import type { Settings } from '../../contract/settings';

const key = 'acquaint-setup-draft';

/** What is written and not saved, and what it was made from. */
export interface Stash {
  readonly base: Settings;
  readonly draft: Settings;
}

/** Keeps unsaved work in this tab while the sign-in page takes the page's place; false if nothing may be kept here. */
export function keepStash(browser: Pick<Window, 'sessionStorage'>, stash: Stash): boolean {
  try {
    browser.sessionStorage.setItem(key, JSON.stringify(stash));
    return true;
  } catch {
    return false; // Storage is blocked or full.
  }
}

/** What was kept, once: excluded addresses are in it, which should lie nowhere longer than needed. */
export function takeStash(browser: Pick<Window, 'sessionStorage'>): Stash | null {
  try {
    const kept = browser.sessionStorage.getItem(key);
    browser.sessionStorage.removeItem(key);
    const stash: unknown = kept === null ? null : JSON.parse(kept);
    return isStash(stash) ? stash : null;
  } catch {
    return null; // Storage is blocked, or somebody else's words are in it.
  }
}

function isStash(value: unknown): value is Stash {
  return typeof value === 'object' && value !== null && 'base' in value && 'draft' in value;
}
