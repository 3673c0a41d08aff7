import { foldWords } from '../work/titles-words';
import { type AspectWords, aspectWords } from './aspect-words';
import { isQuestion } from './question';
import { languageOfPost } from './text-language';

/** What a post does or is about, besides its tone. */
export type Aspect = 'question' | 'complaint' | 'praise' | 'service' | 'product';

const order = ['question', 'complaint', 'praise', 'service', 'product'] as const satisfies readonly (keyof AspectWords)[];
const patternsByLanguage = new Map(
  Object.entries(aspectWords).map(([language, words]) => [
    language,
    order.map((aspect) => [aspect, patternOf(words[aspect])] as const),
  ]),
);

function patternOf(words: string): RegExp {
  const entries = words.split(' ').map((word) => {
    const spaced = foldWords(word).replaceAll('_', String.raw`\s+`);
    return spaced.endsWith('$') ? String.raw`${spaced.slice(0, -1)}(?![\p{L}\p{N}])` : spaced;
  });
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${entries.join('|')})`, 'u');
}

/**
 * The aspects of a post, each only where its words leave little doubt; a question mark asks in any language. What is said with thanks and
 * complaint at once is a complaint: the thanks are seldom meant.
 */
export function findAspects(text: string, language: string | null): readonly Aspect[] {
  const folded = foldWords(text.slice(0, 5000).replace(/https?:\/\/\S+|@[\w.]+/g, ' '));
  const known = languageOfPost(text, language);
  const patterns = known === null ? [] : (patternsByLanguage.get(known) ?? []);
  const found = new Set<Aspect>(patterns.filter(([, pattern]) => pattern.test(folded)).map(([aspect]) => aspect));
  if (isQuestion(text)) found.add('question');
  if (found.has('complaint')) found.delete('praise');
  return order.filter((aspect) => found.has(aspect));
}
