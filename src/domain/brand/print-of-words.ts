const bases = [0x811c9dc5, 0x9747b28c] as const;

/**
 * A short print of the words of a text: the same whatever their case, spacing, punctuation and links, another when a word or a picture among them
 * changes. 14 characters; not a secret of any kind.
 */
export function printOfWords(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/https?:\/\/\S+/g, ' ')
    .match(/[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu);
  const plain = (words ?? []).join(' ');
  return bases.map((base) => hash(plain, base).toString(36).padStart(7, '0')).join('');
}

/** FNV-1a over UTF-16 units. */
function hash(text: string, base: number): number {
  let sum = base;
  for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
