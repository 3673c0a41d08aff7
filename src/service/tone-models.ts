import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ToneModels } from '../domain/brand/tone';
import { readToneModel, type ToneModel, ToneModelError } from '../domain/brand/tone-model';
import { codeOf } from './store/error-code';

/** The languages that a trained model is shipped for; the others are judged by word lists. */
export const modelLanguages = ['en', 'lv', 'nb', 'ro'] as const;

export interface LoadedToneModels {
  readonly models: ToneModels;
  /** One sentence for each model that can't be used; its language is judged by word lists meanwhile. */
  readonly problems: readonly string[];
  /** Changes whenever a model does. */
  readonly print: string;
}

/** Reads the tone models below the project's folder. */
export function loadToneModels(root: string): LoadedToneModels {
  const read = modelLanguages.map((language) => readModel(path.join(root, 'assets/tone', `${language}.bin`), language));
  const hash = createHash('sha256');
  for (const one of read) hash.update(one.kind === 'model' ? one.print : 'none');
  return {
    models: new Map(read.flatMap((one) => (one.kind === 'model' ? [[one.model.language, one.model] as const] : []))),
    problems: read.flatMap((one) => (one.kind === 'problem' ? [one.sentence] : [])),
    print: hash.digest('base64url'),
  };
}

type ReadModel =
  | { readonly kind: 'model'; readonly model: ToneModel; readonly print: string }
  | { readonly kind: 'problem'; readonly sentence: string };

function readModel(file: string, language: string): ReadModel {
  try {
    const bytes = readFileSync(file);
    const model = readToneModel(bytes);
    if (model.language !== language) return { kind: 'problem', sentence: `${file} is a tone model of another language.` };
    return { kind: 'model', model, print: createHash('sha256').update(bytes).digest('base64url') };
  } catch (error) {
    if (error instanceof ToneModelError) return { kind: 'problem', sentence: `${file} can't be used: ${error.message}` };
    const code = codeOf(error);
    if (code === null) throw error;
    return { kind: 'problem', sentence: `${file} can't be read (${code}).` };
  }
}
