/** Marks that stand over or under a letter, of scripts in which no word needs four of them on one. */
const mark = /[\u0300-\u036f]|[\u0483-\u0489]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe20-\ufe2f]/.source;
const heaps = new RegExp(`((?:${mark}){3})(?:${mark})+`, 'g');
const gaps = /[^\S\n]{3,}/g;

/**
 * Text from outside as it is drawn: at most three marks on a letter, for a browser takes a letter with all of its marks for one that can't be
 * broken, and no long gaps. Whatever else is odd in it stays. Pure.
 */
export function tame(text: string): string {
  return text.replace(heaps, '$1').replace(gaps, ' ');
}
