import { type CueSteps, cueScores, toneCues } from './tone-cues';
import { denseCount, type FeatureSpace, type ToneFeatures, toneFeatures } from './tone-features';

export const toneClasses = ['negative', 'neutral', 'positive'] as const;

/** One number for each of `toneClasses`, in their order. */
export type PerClass = readonly [number, number, number];

/** How raw scores become an honest confidence, found on rows the model was not trained on. */
export interface Calibration {
  /** Scores are divided by it. */
  readonly temperature: number;
  /** The confidence from which a class is shown as sure; over 1: never. */
  readonly sureFrom: PerClass;
  /** How far the phrases that people use towards companies move the scores; 0 in languages without a list of them. */
  readonly steps: CueSteps;
}

export interface ToneModel extends FeatureSpace {
  readonly calibration: Calibration;
  /** `denseCount` weights of each class. */
  readonly dense: Float32Array;
  /** What a weight of 1 stands for. */
  readonly scale: number;
  /** Three weights for each bucket. */
  readonly weights: Int8Array;
}

/** As a model, or as its trainer has them before they are rounded. */
export interface LearnedWeights {
  readonly weights: ArrayLike<number>;
  readonly dense: ArrayLike<number>;
  readonly scale: number;
}

/** The bytes are no tone model of ours, of another version, or damaged. */
export class ToneModelError extends Error {
  override readonly name = 'ToneModelError';
}

const magic = 'ACQT';
const version = 2;
const headerBytes = 32;
const denseBytes = 4 * 3 * denseCount;

/**
 * The binary form, little-endian: `ACQT`, version, bits, number of dense features, groups (1 word, 2 stems, 4 characters), language (4 letters,
 * zero-padded), checksum of what follows, scale, temperature, `sureFrom` of each class, the two steps in hundredths; the dense weights as 32-bit floats; the rest as int8.
 */
export function writeToneModel(model: ToneModel): Uint8Array {
  const bytes = new Uint8Array(headerBytes + denseBytes + model.weights.length);
  const view = new DataView(bytes.buffer);
  [...magic].forEach((letter, at) => view.setUint8(at, letter.charCodeAt(0)));
  view.setUint8(4, version);
  view.setUint8(5, model.bits);
  view.setUint8(6, denseCount);
  view.setUint8(
    7,
    groupLetters.reduce((sum, letter, at) => sum + (model.groups.includes(letter) ? 2 ** at : 0), 0),
  );
  [...model.language].forEach((letter, at) => view.setUint8(8 + at, letter.charCodeAt(0)));
  const numbers = [model.scale, model.calibration.temperature, ...model.calibration.sureFrom.map((from) => Math.min(from, 2))];
  numbers.slice(0, 2).forEach((value, at) => view.setFloat32(16 + 4 * at, value, true));
  numbers.slice(2).forEach((value, at) => view.setUint16(24 + 2 * at, Math.round(value * 10_000), true));
  const { complaint, addressed } = model.calibration.steps;
  [complaint, addressed].forEach((step, at) => view.setUint8(30 + at, Math.round(step * 100)));
  model.dense.forEach((value, at) => view.setFloat32(headerBytes + 4 * at, value, true));
  bytes.set(new Uint8Array(model.weights.buffer, model.weights.byteOffset, model.weights.length), headerBytes + denseBytes);
  view.setUint32(12, checksum(bytes.subarray(16)), true);
  return bytes;
}

const groupLetters = ['w', 's', 'c'] as const;

/** Reads a model; throws `ToneModelError` with one sentence about the first thing wrong with the bytes. */
export function readToneModel(bytes: Uint8Array): ToneModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  ensureWhole(bytes, view);
  const flags = view.getUint8(7);
  const weights = headerBytes + denseBytes;
  return {
    language: [8, 9, 10, 11].flatMap((at) => (view.getUint8(at) === 0 ? [] : [String.fromCharCode(view.getUint8(at))])).join(''),
    groups: groupLetters.filter((_letter, at) => flags & (2 ** at)).join(''),
    bits: view.getUint8(5),
    scale: view.getFloat32(16, true),
    calibration: {
      temperature: view.getFloat32(20, true),
      sureFrom: [view.getUint16(24, true) / 10_000, view.getUint16(26, true) / 10_000, view.getUint16(28, true) / 10_000],
      steps: { complaint: view.getUint8(30) / 100, addressed: view.getUint8(31) / 100 },
    },
    dense: Float32Array.from({ length: 3 * denseCount }, (_, at) => view.getFloat32(headerBytes + 4 * at, true)),
    weights: new Int8Array(bytes.subarray(weights)),
  };
}

function ensureWhole(bytes: Uint8Array, view: DataView): void {
  if (bytes.length < headerBytes || String.fromCharCode(...bytes.subarray(0, 4)) !== magic)
    throw new ToneModelError('This is no tone model.');
  if (view.getUint8(4) !== version)
    throw new ToneModelError(`The tone model is of version ${view.getUint8(4)}; this program reads version ${version}.`);
  const bits = view.getUint8(5);
  if (bits < 1 || bits > 20 || view.getUint8(6) !== denseCount) throw new ToneModelError('The tone model is of another shape.');
  const length = headerBytes + denseBytes + 3 * 2 ** bits;
  if (bytes.length !== length) throw new ToneModelError(`The tone model has ${bytes.length} bytes where ${length} belong.`);
  if (checksum(bytes.subarray(16)) !== view.getUint32(12, true)) throw new ToneModelError('The tone model is damaged.');
}

/** FNV-1a over bytes. */
function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** The raw scores of a text, in the order of `toneClasses`: only their differences mean something. */
export function scoreTone(model: ToneModel, text: string): PerClass {
  return cueScores(scoreFeatures(model, toneFeatures(text, model)), toneCues(text, model.language), model.calibration.steps);
}

/** The part of the scores that was learned, of features made before. */
export function scoreFeatures({ weights, dense, scale }: LearnedWeights, features: ToneFeatures): PerClass {
  const { buckets, values } = features;
  let [negative, neutral, positive] = [0, 0, 0];
  for (let at = 0; at < buckets.length; at += 1) {
    const first = 3 * (buckets[at] ?? 0);
    const value = (values[at] ?? 0) * scale;
    negative += value * (weights[first] ?? 0);
    neutral += value * (weights[first + 1] ?? 0);
    positive += value * (weights[first + 2] ?? 0);
  }
  const add = (label: number) =>
    features.dense.reduce((sum, value, at) => sum + value * (dense[label * denseCount + at] ?? 0), 0);
  return [negative + add(0), neutral + add(1), positive + add(2)];
}

/** Calibrated probabilities of scores: they sum to 1. */
export function probabilitiesOf(scores: PerClass, temperature: number): PerClass {
  const highest = Math.max(...scores);
  const [negative, neutral, positive] = scores;
  const weigh = (score: number) => Math.exp((score - highest) / temperature);
  const [a, b, c] = [weigh(negative), weigh(neutral), weigh(positive)];
  const sum = a + b + c;
  return [a / sum, b / sum, c / sum];
}
