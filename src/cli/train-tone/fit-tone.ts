import { denseCount, type ToneFeatures } from '../../domain/brand/tone-features';
import { probabilitiesOf, scoreFeatures } from '../../domain/brand/tone-model';

/** One labelled post; `label` is the place of its class in `toneClasses`. */
export interface Example {
  readonly features: ToneFeatures;
  readonly label: number;
}

export interface FitOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly decay: number;
  /** Which share of a row's class is handed to the two others, as labels are not always right: 0 to 1. */
  readonly doubt: number;
}

/** Weights as they were learned, three for each bucket. */
export interface FittedWeights {
  readonly weights: Float32Array;
  readonly dense: Float32Array;
}

const step = 0.1;
const firstCurvature = 0.01;

/**
 * Softmax regression by AdaGrad, every class counting as much as any other. The order of rows is shuffled by a generator with a fixed seed,
 * so the same rows give the same weights.
 */
export function fitTone(examples: readonly Example[], { bits, epochs, decay, doubt }: FitOptions): FittedWeights {
  const fit = startFit(3 * 2 ** bits, { decay, doubt });
  const importance = importanceOf(examples);
  const next = seededNumbers(1);
  const order = examples.map((_example, at) => at);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, next);
    for (const at of order) {
      const example = examples[at];
      if (example) learn(fit, example, importance[example.label] ?? 0);
    }
  }
  return fit;
}

interface Fit extends FittedWeights {
  readonly decay: number;
  readonly doubt: number;
  readonly curvature: Float32Array;
  readonly denseCurvature: Float32Array;
}

function startFit(size: number, { decay, doubt }: Pick<Fit, 'decay' | 'doubt'>): Fit {
  return {
    decay,
    doubt,
    weights: new Float32Array(size),
    dense: new Float32Array(3 * denseCount),
    curvature: new Float32Array(size).fill(firstCurvature),
    denseCurvature: new Float32Array(3 * denseCount).fill(firstCurvature),
  };
}

function importanceOf(examples: readonly Example[]): readonly number[] {
  const counts = [0, 1, 2].map((label) => examples.filter((example) => example.label === label).length);
  return counts.map((count) => (count === 0 ? 0 : examples.length / (3 * count)));
}

function learn(fit: Fit, { features, label }: Example, importance: number): void {
  const errors = errorsOf(fit, features, label).map((error) => error * importance);
  for (let klass = 0; klass < 3; klass += 1) {
    const error = errors[klass] ?? 0;
    descendHashed(fit, features, { klass, error });
    descendDense(fit, features, { klass, error });
  }
}

interface ClassError {
  readonly klass: number;
  readonly error: number;
}

function descendHashed(
  { weights, curvature, decay }: Fit,
  { buckets, values }: ToneFeatures,
  { klass, error }: ClassError,
): void {
  for (let at = 0; at < buckets.length; at += 1) {
    const place = 3 * (buckets[at] ?? 0) + klass;
    const slope = error * (values[at] ?? 0) + decay * (weights[place] ?? 0);
    const seen = (curvature[place] ?? 0) + slope * slope;
    curvature[place] = seen;
    weights[place] = (weights[place] ?? 0) - (step * slope) / Math.sqrt(seen);
  }
}

function descendDense({ dense, denseCurvature }: Fit, features: ToneFeatures, { klass, error }: ClassError): void {
  features.dense.forEach((value, at) => {
    const place = klass * denseCount + at;
    const slope = error * value;
    const seen = (denseCurvature[place] ?? 0) + slope * slope;
    denseCurvature[place] = seen;
    dense[place] = (dense[place] ?? 0) - (step * slope) / Math.sqrt(seen);
  });
}

function errorsOf({ weights, dense, doubt }: Fit, features: ToneFeatures, label: number): readonly number[] {
  const scores = scoreFeatures({ weights, dense, scale: 1 }, features);
  return probabilitiesOf(scores, 1).map((probability, klass) => probability - (klass === label ? 1 - doubt : doubt / 2));
}

function shuffle(order: number[], next: () => number): void {
  for (let at = order.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
}

/** Numbers from 0 to 1 by a linear congruential generator. */
function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}
