import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { leanTone, judgeTone } from '../../domain/brand/tone';
import { type ToneModel, writeToneModel } from '../../domain/brand/tone-model';
import { choiceField, readRows, type Row, textField } from '../evaluate/rows';
import { type LabelledPost, trainLanguage } from './train-language';
import { type ToneRecipe, toneRecipes } from './tone-sets';

export interface TrainToneOptions {
  /** The folder with the sets in it. */
  readonly data: string;
  /** Where `<language>.bin` is written. */
  readonly out: string;
  /** Only this language. */
  readonly lang: string | null;
  readonly recipes?: readonly ToneRecipe[];
  /** Two to the power of this many buckets a model. */
  readonly bits?: number;
}

const labels = { neg: 'negative', neu: 'neutral', pos: 'positive' } as const;

/** Trains the tone models from the sets whose licence allows it; throws `EvaluateError` for data it cannot read. `say` is told the figures. */
export function trainTone(
  { data, out, lang, recipes = toneRecipes, bits = 18 }: TrainToneOptions,
  say: (line: string) => void,
): void {
  mkdirSync(out, { recursive: true });
  for (const recipe of recipes.filter(({ language }) => lang === null || language === lang)) {
    const rows = (half: string) => recipe.sets.flatMap(({ folder }) => readSet(path.join(data, folder), half));
    const [train, dev] = [rows('train.jsonl'), rows('dev.jsonl')];
    say(`Training ${recipe.language} on ${train.length} posts`);
    const model = trainLanguage({ train, dev }, recipe, bits);
    writeFileSync(path.join(out, `${recipe.language}.bin`), writeToneModel(model));
    for (const { folder } of recipe.sets)
      say(
        describe(
          model,
          dev.filter(({ set }) => set === folder),
          folder,
        ),
      );
  }
}

function readSet(folder: string, half: string): readonly LabelledPost[] {
  const set = path.basename(folder);
  return readRows(path.join(folder, half), half).map((row) => ({ set, text: textField(row, 'text'), label: labelOf(row) }));
}

function labelOf(row: Row): LabelledPost['label'] {
  return labels[choiceField(row, 'label', ['neg', 'neu', 'pos'])];
}

function describe(model: ToneModel, rows: readonly LabelledPost[], set: string): string {
  const models = new Map([[model.language, model]]);
  const right = rows.filter(({ text, label }) => leanTone(text, model.language, models).label === label).length;
  const shown = rows
    .map(({ text, label }) => ({ label, shown: judgeTone(text, model.language, models).label }))
    .filter((one) => one.shown !== 'unsure');
  const sure = shown.filter((one) => one.shown === one.label).length;
  const share = (part: number, whole: number) => (whole === 0 ? 'none' : (part / whole).toFixed(3));
  const { temperature, sureFrom } = model.calibration;
  return [
    `  ${set} dev: accuracy ${share(right, rows.length)}, shown as sure ${share(shown.length, rows.length)}, right of these ${share(sure, shown.length)}`,
    `  temperature ${temperature.toFixed(2)}, sure from ${sureFrom.map((from) => from.toFixed(2)).join(' / ')}`,
  ].join('\n');
}
