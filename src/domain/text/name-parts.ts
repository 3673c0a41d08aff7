import { isCyrillic } from './name-sounds';
import { areNicknames, isGivenName } from './nicknames';
import { areOfBothSexes, isShortForm } from './name-short';
import type { NamePart } from './parse-name';
import { isOneEditApart } from './skeleton';
import { soundLikeness } from './sound-distance';

/** How well two words of two names agree: 1 the same letters, 0 nothing in common. */
export interface PartMatch {
  readonly grade: number;
  /** `given`: only forms of one given name, so no proof that the surnames agree. */
  readonly how: 'letters' | 'sound' | 'ending' | 'given' | 'near' | 'none';
}

const grades = { letters: 1, sound: 0.97, ending: 0.93, given: 0.92, gender: 0.9, start: 0.84, near: 0.75 };
const leastLikeness = 0.55;
/** That a name is read as one of a certain language is a guess. */
const lessSure = 0.015;
const none: PartMatch = { grade: 0, how: 'none' };

/** Compares two words, from the surest agreement to the weakest. */
export function matchParts(a: NamePart, b: NamePart): PartMatch {
  if (a.letters === b.letters) return { grade: grades.letters, how: 'letters' };
  if (a.sounds.some((sound) => b.sounds.includes(sound))) return { grade: grades.sound, how: 'sound' };
  const ending = matchEndings(a.sounds, b.sounds);
  const [givenA, givenB] = [isGivenName(a), isGivenName(b)];
  if (ending !== null && !((givenA || givenB) && ending.how === 'near')) return ending;
  if (areNicknames(a, b)) return { grade: grades.given, how: 'given' };
  // Daniel and Daniela are two persons; Ivanov and Ivanova are one family.
  if (ending !== null || ((givenA || givenB) && areOfBothSexes(a.letters, b.letters))) return none;
  if (isShortForm(a.letters, b.letters) || isShortForm(b.letters, a.letters)) return { grade: grades.start, how: 'given' };
  return givenA && givenB && !isOfTwoScripts(a, b) ? none : matchNear(a, b);
}

/** Latvian puts -s on foreign names (Ivanovs), and women bear another ending than men (Ivanova, Bērziņa, Kowalska). */
function matchEndings(soundsA: readonly string[], soundsB: readonly string[]): PartMatch | null {
  const [stemsA, stemsB] = [soundsA.map(withoutS), soundsB.map(withoutS)];
  if (stemsA.some((stem) => stemsB.includes(stem))) return { grade: grades.ending, how: 'ending' };
  const [maleA, maleB] = [soundsA.flatMap(maleForms), soundsB.flatMap(maleForms)];
  return maleA.some((stem) => maleB.includes(stem)) ? { grade: grades.gender, how: 'near' } : null;
}

function withoutS(sound: string): string {
  return sound.length >= 4 && /[^s]s$/.test(sound) ? sound.slice(0, -1) : sound;
}

/** Only Latvian takes an ending from men as well (Ozols, Ozola; Jansons, Jansone); elsewhere -a on any name makes another one. */
function maleForms(sound: string): readonly string[] {
  const latvian = sound.replace(/([^aeiou])(?:i?s|[ae])$/, '$1~');
  return [
    withoutS(sound)
      .replace(/(ov|ev|in|an)a$/, '$1')
      .replace(/sk(?:aia|a|i)$/, 'sk'),
    ...(latvian === sound ? [] : [latvian]),
  ];
}

function isOfTwoScripts(a: NamePart, b: NamePart): boolean {
  return isCyrillic(a.letters) !== isCyrillic(b.letters);
}

/** A rare transliteration, or a slip of the pen in a long word. Between two scripts the grade goes down to 0.5 with the likeness of the sounds. */
function matchNear(a: NamePart, b: NamePart): PartMatch {
  if (isOfTwoScripts(a, b)) {
    const likeness = Math.max(soundLikeness(a.sounds, b.sounds), soundLikeness(a.readings, b.readings) - lessSure);
    return likeness < leastLikeness ? none : { grade: likeness - (1 - grades.sound), how: 'near' };
  }
  const [soundA = '', soundB = ''] = [a.sounds[0], b.sounds[0]];
  if (areSwapped(a.letters, b.letters)) return { grade: grades.near, how: 'near' };
  const long = Math.max(soundA.length, soundB.length) >= 6;
  return long && soundA.charAt(0) === soundB.charAt(0) && isOneEditApart(soundA, soundB)
    ? { grade: grades.near, how: 'near' }
    : none;
}

/** Two neighbouring letters in the wrong order, the commonest slip that makes no other name (Ayrat, Aryat). */
function areSwapped(a: string, b: string): boolean {
  return a.length === b.length && a.length >= 5 && a.charAt(0) === b.charAt(0) && isOneEditApart(a, b) && sorted(a) === sorted(b);
}

function sorted(letters: string): string {
  return [...letters].sort().join('');
}

/** Whether an initial can stand for the word, by letter or by sound (`Y.` for Юрий, `K.` for Christina). */
export function isInitialOf(initial: NamePart, word: NamePart): boolean {
  if (word.letters.startsWith(initial.letters)) return true;
  const sounds = initial.sounds.map((sound) => sound.charAt(0));
  return word.sounds.some((sound) => sound !== '' && sounds.includes(sound.charAt(0)));
}
