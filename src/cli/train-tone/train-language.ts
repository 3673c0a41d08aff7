import { toneCues } from '../../domain/brand/tone-cues';
import { toneFeatures } from '../../domain/brand/tone-features';
import { type PerClass, scoreFeatures, type LearnedWeights, toneClasses, type ToneModel } from '../../domain/brand/tone-model';
import { calibrateTone, type HeldOutScore } from './calibrate-tone';
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
  readonly cues: PerClass;
}

const folds = 3;

/** Trains and calibrates the model of one language. The same rows in the same order give the same model. */
export function trainLanguage({ train, dev }: TrainingRows, recipe: ToneRecipe, bits: number): ToneModel {
  const { language, groups, epochs, decay } = recipe;
  const space = { language, groups, bits };
  const rowOf = ({ set, text, label }: LabelledPost): Row => ({
    set,
    label: toneClasses.indexOf(label),
    features: toneFeatures(text, space),
    cues: toneCues(text, language),
  });
  const rows = train.map(rowOf);
  const fit = (some: readonly Row[]) => roundWeights(fitTone(some, { bits, epochs, decay }));
  const heldOut = Array.from({ length: folds }, (_, fold) => {
    const weights = fit(rows.filter((_row, at) => at % folds !== fold));
    return rows.filter((_row, at) => at % folds === fold).map((row) => heldOutScore(row, weights));
  }).flat();
  const learned = fit(rows);
  const unseen = dev.map(rowOf).map((row) => heldOutScore(row, learned));
  return { ...space, ...learned, calibration: calibrateTone([...heldOut, ...unseen], recipe.surely) };
}

function heldOutScore({ set, label, features, cues }: Row, weights: LearnedWeights): HeldOutScore {
  const [negative, neutral, positive] = scoreFeatures(weights, features);
  return { set, label, scores: [negative + cues[0], neutral + cues[1], positive + cues[2]] };
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
