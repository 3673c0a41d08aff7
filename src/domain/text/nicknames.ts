import { foldLetters, soundKeys } from './name-sounds';
import type { NamePart } from './parse-name';
import { englishNicknames } from './nicknames-en';
import { latvianNicknames, norwegianNicknames, otherNicknames, romanianNicknames, russianNicknames } from './nicknames-other';

const tables = [englishNicknames, russianNicknames, latvianNicknames, norwegianNicknames, romanianNicknames, otherNicknames];

type Forms = Pick<NamePart, 'letters' | 'sounds'>;

const noGroups: ReadonlySet<number> = new Set();

/** For each spelling and sound of a given name: the names (one number each) of which it is a form. */
const groupsByForm = collectGroups();

/**
 * Whether two name parts are forms of one given name: short form, pet form, or the form of another language.
 * Forms are compared as written and, for other scripts and schemes, by sound.
 */
export function areNicknames(a: Forms, b: Forms): boolean {
  const groups = groupsOf(a);
  if (groups.size === 0) return false;
  for (const group of groupsOf(b)) if (groups.has(group)) return true;
  return false;
}

function groupsOf({ letters, sounds }: Forms): ReadonlySet<number> {
  const [written, pet] = [groupsByForm.get(letters), groupsByForm.get(petForm(letters))];
  if (written && pet && written !== pet) return new Set([...written, ...pet]);
  return written ?? pet ?? groupsByForm.get(`~${sounds[0] ?? ''}`) ?? groupsByForm.get(petStem(letters)) ?? noGroups;
}

/** Whether a part is a form of a given name that we know. */
export function isGivenName({ letters, sounds }: Forms): boolean {
  return groupsByForm.has(letters) || groupsByForm.has(`~${sounds[0] ?? ''}`);
}

/** Jonnie, Jonny and Jonni are one. */
function petForm(letters: string): string {
  return letters.replace(/(?:ie|ey|ee|i|y)$/, 'y');
}

/** Zachy is Zach, Tommy is Tom. */
function petStem(letters: string): string {
  return letters.length < 5 ? letters : petForm(letters).replace(/(.)\1?y$/, '$1');
}

function collectGroups(): ReadonlyMap<string, ReadonlySet<number>> {
  const groups = new Map<string, Set<number>>();
  const entries = tables.flatMap((table) => table.split(';')).map((entry) => entry.split(/[\s:]+/).filter(Boolean));
  entries.forEach((forms, group) => {
    for (const form of forms) {
      const folded = foldLetters(form);
      for (const key of [folded, petForm(folded), ...soundKeys(folded).map((sound) => `~${sound}`)]) addTo(groups, key, group);
    }
  });
  return groups;
}

function addTo(groups: Map<string, Set<number>>, key: string, group: number): void {
  const known = groups.get(key);
  if (known) known.add(group);
  else groups.set(key, new Set([group]));
}
