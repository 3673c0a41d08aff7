import { foldWords } from '../work/titles-words';
import type { Tone } from './mention';
import { negations, toneLists, toneSigns } from './tone-words';

/** The tone a text leans to, although weakly, and how often such a leaning is right. */
interface Leaning {
  readonly label: 'positive' | 'neutral' | 'negative';
  readonly confidence: number;
}

const sureFrom = 0.65;

/**
 * The tone of a post: words with weights, negation and signs. `unsure` whenever the words are few, weak or at odds, and always in a
 * language without a list. `language` is a BCP 47 tag or null; it is believed only if the text's letters do not contradict it.
 */
export function judgeTone(text: string, language: string | null): Tone {
  const { label, confidence } = leanTone(text, language);
  return confidence < sureFrom ? { label: 'unsure', confidence } : { label, confidence };
}

/** As `judgeTone`, but never unsure: for measuring, and for ordering by tone. */
export function leanTone(text: string, language: string | null): Leaning {
  const languages = languagesOf(text, language);
  const { up, down } = weigh(text.slice(0, 5000), languages);
  const score = up - down;
  const strength = Math.abs(score);
  const isMixed = Math.min(up, down) > 0.5 * Math.max(up, down);
  if (strength < 1.5) return { label: 'neutral', confidence: up + down === 0 ? 0.5 : 0.4 };
  const confidence = Math.min(0.85, 0.42 + 0.07 * strength) - (isMixed ? 0.12 : 0) - (languages.length > 1 ? 0.08 : 0);
  return { label: score > 0 ? 'positive' : 'negative', confidence: Math.round(confidence * 100) / 100 };
}

const known: Readonly<Record<string, string>> = {
  en: 'en',
  lv: 'lv',
  nb: 'nb',
  no: 'nb',
  nn: 'nb',
  da: 'nb',
  ro: 'ro',
  mo: 'ro',
  ru: 'ru',
};

function languagesOf(text: string, language: string | null): readonly string[] {
  const isCyrillic = (text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > 0.3 * (text.match(/\p{L}/gu)?.length ?? 1);
  if (isCyrillic) return language === null || /^ru\b/i.test(language) ? ['ru'] : [];
  const stated = language === null ? undefined : known[language.toLowerCase().split('-')[0] ?? ''];
  if (stated !== undefined && stated !== 'ru') return [stated];
  return language === null ? ['en', 'lv', 'nb', 'ro'] : [];
}

interface Word {
  readonly stem: string;
  readonly whole: boolean;
  readonly weight: number;
}

/** Words of a language by their first two letters, so that a text is read in one pass. */
const wordsByStart = new Map<string, Map<string, Word[]>>(
  Object.entries(toneLists).map(([language, lists]) => [language, indexWords(lists)]),
);

function indexWords(lists: Readonly<Record<string, string>>): Map<string, Word[]> {
  const index = new Map<string, Word[]>();
  for (const [weight, words] of Object.entries(lists)) {
    for (const entry of words.split(' ')) {
      const whole = entry.endsWith('$');
      const stem = foldWords(whole ? entry.slice(0, -1) : entry);
      index.set(stem.slice(0, 2), [...(index.get(stem.slice(0, 2)) ?? []), { stem, whole, weight: Number(weight) }]);
    }
  }
  return index;
}

function weigh(text: string, languages: readonly string[]): { readonly up: number; readonly down: number } {
  const weights = [...languages.flatMap((language) => wordWeights(text, language)), ...signWeights(text)];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  return { up: sum(weights.filter((weight) => weight > 0)), down: -sum(weights.filter((weight) => weight < 0)) };
}

function wordWeights(text: string, language: string): readonly number[] {
  const words = foldWords(text.replace(/https?:\/\/\S+|@[\w.]+/g, ' ')).split(/[^\p{L}\p{N}'-]+/u);
  const reversing = negations[language] ?? new Set<string>();
  return words.flatMap((word, at) => {
    const weight = weightOf(word, language);
    if (weight === 0) return [];
    const isNegated = words.slice(Math.max(0, at - 3), at).some((one) => reversing.has(one));
    return [isNegated ? -0.7 * weight : weight];
  });
}

function weightOf(word: string, language: string): number {
  const candidates = wordsByStart.get(language)?.get(word.slice(0, 2)) ?? [];
  const fitting = candidates.filter((one) => (one.whole ? word === one.stem : word.startsWith(one.stem)));
  const longest = fitting.sort((a, b) => b.stem.length - a.stem.length)[0];
  return longest?.weight ?? 0;
}

function signWeights(text: string): readonly number[] {
  return toneSigns.flatMap(([pattern, weight]) => (text.match(pattern) ?? []).slice(0, 3).map(() => weight));
}
