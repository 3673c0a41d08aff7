import type { Words } from './words';

/** A value of the settings in a line for people: lists with their first entries, nothing as "nothing". */
export function valueWords(words: Words, value: unknown): string {
  const { t, number } = words;
  if (value === null || value === undefined || value === '') return t('value.nothing');
  if (typeof value === 'boolean') return t(value ? 'value.on' : 'value.off');
  if (typeof value === 'number') return number(value);
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return listWords(words, value);
  return Object.entries(value)
    .filter(([, part]) => !isEmpty(part))
    .map(([, part]) => valueWords(words, part))
    .join(', ');
}

const shown = 8;

function listWords(words: Words, values: readonly unknown[]): string {
  if (values.length === 0) return words.t('value.nothing');
  const first = values.slice(0, shown).map((value) => nameOf(value) ?? valueWords(words, value));
  const left = values.length - first.length;
  return left > 0 ? `${first.join(', ')} ${words.t('value.more', { left })}` : first.join(', ');
}

function nameOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('name' in value)) return null;
  return typeof value.name === 'string' ? value.name : null;
}

function isEmpty(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}
