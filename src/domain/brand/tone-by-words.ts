import { foldWords } from '../work/titles-words';
import { wordWeight } from './tone-lexicon';
import { negations, toneSigns } from './tone-words';

/** The tone a text leans to, although weakly, and how often such a leaning is right. */
export interface Leaning {
  readonly label: 'positive' | 'neutral' | 'negative';
  /** 0 to 1. */
  readonly confidence: number;
}

/** From which confidence on a leaning by words is shown. */
export const wordsSureFrom = 0.65;

/** Words with weights, negation and signs: all there is for a language no lawful training set exists for. */
export function leanByWords(text: string, languages: readonly string[]): Leaning {
  const { up, down } = weigh(text.slice(0, 5000), languages);
  const score = up - down;
  const strength = Math.abs(score);
  const isMixed = Math.min(up, down) > 0.5 * Math.max(up, down);
  if (strength < 1.5) return { label: 'neutral', confidence: up + down === 0 ? 0.5 : 0.4 };
  const confidence = Math.min(0.85, 0.42 + 0.07 * strength) - (isMixed ? 0.12 : 0) - (languages.length > 1 ? 0.08 : 0);
  return { label: score > 0 ? 'positive' : 'negative', confidence: Math.round(confidence * 100) / 100 };
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
    const weight = wordWeight(word, language);
    if (weight === 0) return [];
    const isNegated = words.slice(Math.max(0, at - 3), at).some((one) => reversing.has(one));
    return [isNegated ? -0.7 * weight : weight];
  });
}

function signWeights(text: string): readonly number[] {
  return toneSigns.flatMap(([pattern, weight]) => (text.match(pattern) ?? []).slice(0, 3).map(() => weight));
}
