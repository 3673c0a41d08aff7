import { cueScores, type CueSteps, type ToneCues, toneCues } from '../../domain/brand/tone-cues';
import { toneFeatures } from '../../domain/brand/tone-features';
import { scoreFeatures, type LearnedWeights, toneClasses, type ToneModel } from '../../domain/brand/tone-model';
import { calibrateTone, type HeldOutScore } from './calibrate-tone';
import { fitSteps } from './fit-steps';
import { type Example, type FittedWeights, fitTone } from './fit-tone';
import type { ToneRecipe } from './tone-sets';

/** A labelled post of a set. */
export interface LabelledPost {
  readonly set: string;
  readonly text: string;
  readonly label: (typeof toneClasses)[number];
}

export interface TrainingRows {
  /** What the weights are learned from. */
  readonly train: readonly LabelledPost[];
  /** Used for calibration only. */
  readonly dev: readonly LabelledPost[];
}

interface Row extends Example {
  readonly set: string;
  readonly cues: ToneCues;
}

const folds = 3;

/** Trains and calibrates the model of one language. The same rows in the same order give the same model. */
export function trainLanguage({ train, dev }: TrainingRows, recipe: ToneRecipe, bits: number): ToneModel {
  const { language, groups, epochs, decay, doubt } = recipe;
  const space = { language, groups, bits };
  const rowOf = ({ set, text, label }: LabelledPost): Row => ({
    set,
    label: toneClasses.indexOf(label),
    features: toneFeatures(text, space),
    cues: toneCues(text, language),
  });
  const rows = train.map(rowOf);
  const fit = (some: readonly Row[]) => roundWeights(fitTone(some, { bits, epochs, decay, doubt }));
  const heldOut = Array.from({ length: folds }, (_, fold) => {
    const weights = fit(rows.filter((_row, at) => at % folds !== fold));
    return rows.filter((_row, at) => at % folds === fold).map((row) => unmoved(row, weights));
  }).flat();
  const learned = fit(rows);
  const steps = fitSteps(heldOut);
  const unseen = [...heldOut, ...dev.map(rowOf).map((row) => unmoved(row, learned))].map((row) => moved(row, steps));
  return { ...space, ...learned, calibration: { ...calibrateTone(unseen, recipe.surely), steps } };
}

/** A row not learned from, as scored before its phrases count. */
function unmoved({ set, label, features, cues }: Row, weights: LearnedWeights) {
  return { set, label, cues, scores: scoreFeatures(weights, features) };
}

function moved({ set, label, cues, scores }: ReturnType<typeof unmoved>, steps: CueSteps): HeldOutScore {
  return { set, label, scores: cueScores(scores, cues, steps) };
}

/** Rounds to 8 bits. The few weights beyond eight standard deviations are cut to that, so that the many small ones keep their differences. */
function roundWeights({ weights, dense }: FittedWeights): Pick<ToneModel, 'weights' | 'dense' | 'scale'> {
  let [squares, used, largest] = [0, 0, 0];
  for (const weight of weights) {
    squares += weight * weight;
    used += weight === 0 ? 0 : 1;
    largest = Math.max(largest, Math.abs(weight));
  }
  const limit = Math.min(largest, 8 * Math.sqrt(squares / Math.max(used, 1)));
  const scale = Math.fround(limit > 0 ? limit / 127 : 1);
  const rounded = Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale))));
  return { weights: rounded, dense, scale };
}
