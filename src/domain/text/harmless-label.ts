import { latinLookAlike } from './confusables';

const latin = /^[a-z0-9\u00df-\u00f6\u00f8-\u0130\u0132-\u017e\u0218-\u021b-]+$/;
const otherScripts = [
  /^[\p{Script=Cyrillic}0-9-]+$/u,
  /^[\p{Script=Greek}0-9-]+$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー0-9-]+$/u,
  /^[\p{Script=Hangul}0-9-]+$/u,
];

/**
 * Whether a label in Unicode can be shown as it is: one script only, and not a word of Cyrillic or Greek letters that reads as Latin, unless
 * its `suffix` (top-level label, Unicode form) is of that script as well. The idea is that of the browsers' address bars.
 */
export function isHarmlessLabel(label: string, suffix: string): boolean {
  if (label.startsWith('xn--')) return false;
  if (latin.test(label)) return true;
  const script = otherScripts.find((pattern) => pattern.test(label));
  if (script === undefined) return false;
  return !readsAsLatin(label) || script.test(suffix);
}

function readsAsLatin(label: string): boolean {
  return [...label].every((letter) => /[a-z0-9-]/.test(latinLookAlike(letter)));
}
