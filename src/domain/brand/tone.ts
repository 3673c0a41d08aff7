import type { Tone } from './mention';
import { languageOfPost } from './text-language';
import { leanByWords, type Leaning, wordsSureFrom } from './tone-by-words';
import { probabilitiesOf, scoreTone, toneClasses, type ToneModel } from './tone-model';

/** The trained models by language. */
export type ToneModels = ReadonlyMap<string, ToneModel>;

/** Judges the tone of a post. `language` is a BCP 47 tag or null. */
export type ToneJudge = (text: string, language: string | null) => Tone;

/**
 * The tone of a post: by the model of its language if there is one, otherwise by word lists, and it says which. `unsure` whenever the judgement
 * would not be right often enough, and always in a language that is none of ours or can't be told.
 */
export function judgeTone(text: string, language: string | null, models: ToneModels): Tone {
  const leaning = leanTone(text, language, models);
  const { label, confidence, by, sureFrom } = leaning;
  return { label: confidence < sureFrom ? 'unsure' : label, confidence, by };
}

/** The judge where no model is at hand. */
export const judgeByWords: ToneJudge = (text, language) => judgeTone(text, language, new Map());

/** As `judgeTone`, but never unsure: for measuring. `sureFrom` is the confidence from which this label is shown. */
export function leanTone(
  text: string,
  language: string | null,
  models: ToneModels,
): Leaning & { readonly by: 'model' | 'words'; readonly sureFrom: number } {
  const known = languageOfPost(text, language);
  const model = known === null ? undefined : models.get(known);
  if (model) return leanByModel(text, model);
  const languages = known === null ? (language === null ? ['en', 'lv', 'nb', 'ro'] : []) : [known];
  const isUnknown = known === null;
  return { ...leanByWords(text, languages), by: 'words', sureFrom: isUnknown ? never : wordsSureFrom };
}

const never = 2;

function leanByModel(text: string, model: ToneModel) {
  const { temperature, sureFrom } = model.calibration;
  const probabilities = probabilitiesOf(scoreTone(model, text), temperature);
  const confidence = Math.max(...probabilities);
  const at = probabilities.indexOf(confidence);
  const saysSomething = /[\p{L}\p{Extended_Pictographic}]/u.test(text.replace(/https?:\/\/\S+|@[\w.]+/g, ' '));
  return {
    label: toneClasses[at] ?? 'neutral',
    confidence: Math.floor(confidence * 100) / 100,
    by: 'model' as const,
    sureFrom: saysSomething ? (sureFrom[at] ?? never) : never,
  };
}
