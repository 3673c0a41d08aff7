/**
 * The text as a URL, or null if it is none. Not `URL.canParse`: in Node 20 and 22 its fast call reads Latin-1 strings as UTF-8
 * once it is hot, and then refuses every URL with an `ü` in it.
 */
export function parseUrl(text: string, base?: string): URL | null {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}
