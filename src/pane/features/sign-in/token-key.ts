/** Under which the session storage keeps the token. */
export const tokenKey = 'acquaint-token';

/** Whether this tab keeps a token; whether it still counts is another question. */
export function isTokenKept(page: Pick<Window, 'sessionStorage'>): boolean {
  try {
    return page.sessionStorage.getItem(tokenKey) !== null;
  } catch {
    // A browser that keeps nothing throws at the mere mention of its storage.
    return false;
  }
}
