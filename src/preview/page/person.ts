import type { MailPerson } from '../mailbox/message';
import { el } from './element';

/** A round of one or two initials in one of eight calm colours that stay the same for one address. */
export function avatar(person: MailPerson | null, size: 'small' | 'large'): HTMLElement {
  const key = person === null ? '' : person.address || person.name;
  const shade = [...key].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003, 7) % 8;
  return el('span', { class: `avatar avatar-${size} shade-${shade}`, 'aria-hidden': 'true' }, initials(person));
}

/** One or two initials of a name, else of the address; `?` when there is neither. */
export function initials(person: MailPerson | null): string {
  const words = (person?.name || person?.address || '').match(/\p{L}[\p{L}\p{M}'’.-]*/gu) ?? [];
  const isNamed = person !== null && person.name !== '';
  const picked = isNamed && words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return (
    picked
      .map((word) => [...(word ?? '')][0] ?? '')
      .join('')
      .toUpperCase() || '?'
  );
}

/** How the list names somebody: the name, else the address. */
export function shortName(person: MailPerson | null, none: string): string {
  return person === null ? none : person.name || person.address;
}
