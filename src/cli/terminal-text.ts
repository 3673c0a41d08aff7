/** One line of a stranger's words, without what could steer the terminal; at most 220 characters. */
export function harmlessLine(text: string): string {
  const line = text.replace(/\s+/gu, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '');
  return line.length > 220 ? `${line.slice(0, 220)}…` : line;
}
