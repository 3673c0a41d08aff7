import { parseName } from '../text/names';
import { registrableOf } from '../text/skeleton';
import { commonSurnames } from './common-surnames';

/** Handles that thousands choose: they tie nothing to anybody. */
const commonHandles =
  /^(?:admin|administrator|hello|about|contact|users?|profile|index|official|developer|coder|engineer|writer|nobody|anonymous|someone|company|people|staff|contacts|kontakt|kontakti|kontakter|ansatte)$/;
const shortestRare = 5;
const shortestStem = 7;
const shortestInside = 6;
const shortestSurname = 6;
const emptySubdomain = /^(?:www|blog|me|about|home|dev|app|cv|resume|web|my|en|site)$/;
/** LinkedIn adds letters and digits of its own to a name that is taken. */
const addedByNetwork = /-(?=[0-9a-f]*\d)[0-9a-f]{6,10}$/;

/**
 * What the owner of an account chose as its handle, in the forms in which two handles are compared: `adalove` of `@AdaLove@social.example`;
 * `adalove` and `adalovedev` of `adalove.dev`; `adalove` and `adalove77` of `adalove77`. Forms that are too short or too common to mean one person are left
 * out: a given name alone, or a whole name with a frequent surname. A handle made of the whole name is the same in either order.
 */
export function rareHandles(handle: string, ownerName: string | null): readonly string[] {
  const spelled = spellingsOf(ownerName ?? '');
  const forms = chosenParts(handle.trim()).map(lettersOf);
  const stems = forms.map((form) => form.replace(/\d+$/, '')).filter((stem) => stem.length >= shortestStem);
  const rare = [...forms, ...stems].map((form) => rareForm(form, spelled)).filter((form) => form !== null);
  return [...new Set(rare)];
}

function rareForm(form: string, { whole, given, surname }: Spellings): string | null {
  if (form.length < shortestRare || form === given || commonHandles.test(form)) return null;
  if (form === surname) return commonSurnames.has(surname) ? null : form;
  if (!whole.includes(form)) return form;
  return commonSurnames.has(surname) ? null : (whole[0] ?? form);
}

/**
 * The form that two lists of `rareHandles` share: an equal one, or a long one that the other goes on with (`kokuyou`, `kokuyouwind`). Null if there
 * is none.
 */
export function sharedHandle(a: readonly string[], b: readonly string[]): string | null {
  const equal = a.find((form) => b.includes(form));
  if (equal !== undefined) return equal;
  const inside = (short: string, long: string) => short.length >= shortestInside && long.includes(short);
  return a.find((form) => b.some((other) => inside(form, other) || inside(other, form))) ?? null;
}

/** Whether the letters come from the name alone: a namesake would have chosen the same. */
export function isMadeOfName(letters: string, name: string): boolean {
  const { whole, parts, given, surname } = spellingsOf(name);
  const short = [given.charAt(0) + surname, given + surname.charAt(0), surname + given.charAt(0)];
  return [...whole, ...parts, ...short].includes(letters.replace(/\d+$/, ''));
}

/**
 * Whether a handle is nothing but a name with a rare surname: `adalove`, `lovea`, `ada-love2`. Two such handles of one display name are more than the
 * name alone, and less than one handle that only one person would choose.
 */
export function spellsRareName(handle: string, name: string): boolean {
  const { whole, given, surname } = spellingsOf(name);
  if (given === surname || surname.length < shortestSurname || commonSurnames.has(surname)) return false;
  const spelled = [...whole, given.charAt(0) + surname, surname + given.charAt(0), surname];
  return chosenParts(handle.trim()).some((part) => spelled.includes(lettersOf(part).replace(/\d+$/, '')));
}

interface Spellings {
  readonly whole: readonly string[];
  readonly parts: readonly string[];
  readonly given: string;
  readonly surname: string;
}

function spellingsOf(name: string): Spellings {
  const parts = parseName(name).parts.map((part) => part.letters);
  const [given = '', surname = ''] = [parts[0], parts.at(-1)];
  const whole = parts.length < 2 ? [] : [given + surname, surname + given, parts.join(''), [...parts].reverse().join('')];
  return { whole, parts, given, surname };
}

function lettersOf(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function chosenParts(handle: string): readonly string[] {
  const bare = handle.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/^@/, '');
  const [host = '', ...path] = bare.split('/').filter((part) => part !== '');
  if (path.length > 0) return [(path.at(-1) ?? '').replace(/^@/, '').replace(addedByNetwork, '')];
  if (host.includes('@')) return [host.split('@')[0] ?? ''];
  return host.includes('.') ? partsOfHost(host.toLowerCase()) : [host.replace(addedByNetwork, '')];
}

/** `ada.love.dev` was chosen as a whole, and `ada` below a server of many. */
function partsOfHost(host: string): readonly string[] {
  const { label, domain } = registrableOf(host);
  const below = host.slice(0, Math.max(host.length - domain.length - 1, 0));
  if (below === '' || emptySubdomain.test(below)) return [label, domain];
  return [below, `${below}${label}`];
}
