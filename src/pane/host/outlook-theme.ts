import type { Scheme } from '../../web/use-scheme';

/** Light or dark from Office's theme; Outlook gives colours only (`isDarkTheme` is not supported there). Null if it gives none. */
export function schemeOf(theme: unknown): Scheme | null {
  if (typeof theme !== 'object' || theme === null || !('bodyBackgroundColor' in theme)) return null;
  const colour = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(String(theme.bodyBackgroundColor));
  if (!colour) return null;
  const [red = 0, green = 0, blue = 0] = colour.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128 ? 'dark' : 'light';
}
