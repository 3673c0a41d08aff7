import { foldWords } from '../work/titles-words';

/** A post as the tone models read it. */
export interface ToneText {
  /** Lower case; addresses, names of accounts and shouting are each one word, drawn-out letters are cut to three. */
  readonly plain: string;
  readonly words: readonly string[];
  /** The same words without their marks, as word lists have them. */
  readonly folded: readonly string[];
  /** Whether a word stands up to four words behind a negation, with no punctuation between. */
  readonly negated: readonly boolean[];
}

const longest = 5000;
const reach = 4;
const wordPattern = /#?[\p{L}\p{N}_]+(?:'\p{L}+)?|\p{Extended_Pictographic}|[^\p{L}\p{N}\s]+/gu;

const negations: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('not no never cannot cant dont doesnt didnt isnt wasnt wont without nothing none nobody nor arent aint'),
  lv: setOf('ne nav nebija nebūs bez nekad neviens neko'),
  nb: setOf('ikke ei aldri uten ingen intet lite neppe verken'),
  ro: setOf('nu n nici fara fără niciodata niciodată niciun nicio'),
};

function setOf(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Reads at most the first 5,000 characters of a post. `language` is one of ours: `en`, `lv`, `nb`, `ro`. */
export function readToneText(text: string, language: string): ToneText {
  const plain = plainOf(text.slice(0, longest));
  const words = plain.match(wordPattern) ?? [];
  return { plain, words, folded: words.map(foldWords), negated: markNegated(words, language) };
}

function plainOf(text: string): string {
  const shouts = /(?<!\p{L})\p{Lu}{3,}(?!\p{L})/u.test(text);
  const plain = text
    .replace(/\\u([0-9a-f]{4})/gi, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/https?:\/\/\S+/g, ' urlx ')
    .replace(/@\w+/g, ' userx ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/(.)\1{2,}/gu, '$1$1$1')
    .replace(/’/g, "'")
    .toLowerCase();
  return shouts ? `${plain} capsx` : plain;
}

function markNegated(words: readonly string[], language: string): readonly boolean[] {
  const reversing = negations[language];
  let left = 0;
  return words.map((word) => {
    if (/^[.,!?;:()]+$/.test(word)) left = 0;
    const isNegated = left > 0;
    left = reversing?.has(word) || word.endsWith("n't") ? reach : Math.max(0, left - 1);
    return isNegated;
  });
}
