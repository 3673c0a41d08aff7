import { splitFormerName } from './former-name';
import { readingKeys } from './name-readings';
import { foldLetters, isCyrillic, soundKeys } from './name-sounds';
import { honorifics, nameEnd, particles, patronymicEnding } from './name-words';

/** One word of a name. `letters` is what it is compared by: lower case, Latin without marks, or Cyrillic. */
export interface NamePart {
  readonly letters: string;
  /** Its sound keys, the likeliest reading first. */
  readonly sounds: readonly string[];
  /** Its sound keys as other languages read it; those of `sounds` for a word in Cyrillic, which is written as it is heard. */
  readonly readings: readonly string[];
  readonly kind: 'word' | 'initial' | 'particle' | 'patronymic';
}

/** A person's name taken apart. `parts` is empty if there is nothing that could be a name in it. */
export interface ParsedName {
  readonly parts: readonly NamePart[];
  /** The words in quotes or brackets, each aside by itself: a pet form, a maiden name, the name in another script (or a company). And the name with a former surname that is announced. */
  readonly asides: readonly (readonly NamePart[])[];
  /** Written in letters that we cannot read out (Chinese, Japanese, Korean, Arabic ...); `whole` is then all there is to compare. */
  readonly unreadable: boolean;
  /** The whole name in lower case, letters and digits only. */
  readonly whole: string;
}

const longestName = 200;
const mostParts = 8;
const mostAsides = 2;
const aside = /[([{<].*?[)\]}>]|["“„«][^"”“»]*["”“»]/gu;
const readable =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Georgian}\p{M}\p{P}\p{S}\p{Z}\p{N}\p{C}ʹʺʻʼ]*$/u;

/** Takes a display name apart: titles, degrees, company tails, quoted nicknames, emoji and punctuation fall away. Any string is answered. */
export function parseName(text: string): ParsedName {
  const { now, former } = splitFormerName(text.slice(0, longestName).normalize('NFKC'));
  const core = dropAsides(now);
  const whole = core.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const parts = partsOf(core);
  const asides = [...now.matchAll(aside)].map(([said]) => partsOf(said)).filter((said) => said.length > 0);
  const before = former === null ? [] : [[...parts.slice(0, Math.max(1, parts.length - 1)), ...partsOf(former)]];
  return { parts, asides: [...before, ...asides].slice(0, mostAsides), unreadable: !readable.test(core), whole };
}

function partsOf(core: string): readonly NamePart[] {
  if (!readable.test(core)) return [];
  const letters = splitWords(core)
    .map(foldLetters)
    .filter((part) => part !== '');
  const kept = letters.filter((part) => !honorifics.has(part));
  return (kept.length > 0 ? kept : letters).slice(0, mostParts).map((part, index) => partOf(part, index > 0));
}

/** Drops what stands in brackets or quotes, and the tail that names a company or a service. */
function dropAsides(name: string): string {
  const plain = name.replace(aside, ' ').replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f/gu, ' ');
  const cut = plain.replace(nameEnd, '').trim();
  if (cut !== '') return cut;
  return name.replace(/[()[\]{}<>"“”„«»]/gu, ' ').trim();
}

function splitWords(core: string): readonly string[] {
  const words = core.replace(/['’`´ʼʹʻ]/gu, '').split(/[\s.,;:_\-‐‑–—/&+*~!?|\\]+/u);
  const [only] = words;
  return words.length === 1 && only !== undefined ? only.split(/(?<=\p{Ll})(?=\p{Lu})/u) : words;
}

/** One part, `letters` being folded. The first word of a name is never a particle: Ben Turner, Al Gray. */
function partOf(letters: string, mayBeParticle: boolean): NamePart {
  let sounds: readonly string[] | null = null;
  let readings: readonly string[] | null = null;
  return {
    letters,
    kind: kindOf(letters, mayBeParticle),
    // Most names are compared letter by letter and never need their sounds.
    get sounds() {
      return (sounds ??= soundKeys(letters));
    },
    get readings() {
      return (readings ??= isCyrillic(letters) ? this.sounds : readingKeys(letters));
    },
  };
}

function kindOf(letters: string, mayBeParticle: boolean): NamePart['kind'] {
  if (letters.length === 1) return 'initial';
  if (mayBeParticle && particles.has(letters)) return 'particle';
  return patronymicEnding.test(letters) && letters.length > 6 ? 'patronymic' : 'word';
}

/** Two neighbouring parts read as one word. */
export function joinParts(first: NamePart, second: NamePart): NamePart {
  return partOf(first.letters + second.letters, false);
}
