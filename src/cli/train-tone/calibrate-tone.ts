import { type Calibration, type PerClass, probabilitiesOf } from '../../domain/brand/tone-model';

/** Scores of a row by a model that was not trained on it. */
export interface HeldOutScore {
  readonly set: string;
  readonly scores: PerClass;
  readonly label: number;
}

/** A row and how much it counts. */
interface WeighedScore extends HeldOutScore {
  readonly weight: number;
}

const never = 2;
/** Fewer rows than this say nothing about how often a class is right. */
const leastRows = 40;
/** A set in which fewer rows than this were given the class has a say only together with the others. */
const leastJudged = 200;

/**
 * The temperature under which held-out rows were least surprising, and from which confidence on each class was right as often as `surely`
 * asks. How often people praise or complain where this will be used nobody knows, so classes count half-way between as often as they
 * come in a set and alike.
 */
export function calibrateTone(heldOut: readonly HeldOutScore[], surely: PerClass): Omit<Calibration, 'steps'> {
  const rows = [...new Set(heldOut.map(({ set }) => set))].flatMap((set) => balance(heldOut.filter((row) => row.set === set)));
  const temperature = bestTemperature(rows);
  const from = (label: 0 | 1 | 2) => sureFrom(rows, { temperature, label, surely: surely[label] });
  return { temperature, sureFrom: [from(0), from(1), from(2)] };
}

function balance(rows: readonly HeldOutScore[]): readonly WeighedScore[] {
  const counts = [0, 1, 2].map((label) => rows.filter((row) => row.label === label).length);
  return rows.map((row) => ({ ...row, weight: Math.sqrt(rows.length / (3 * (counts[row.label] ?? 1))) }));
}

function bestTemperature(rows: readonly WeighedScore[]): number {
  const candidates = Array.from({ length: 60 }, (_, at) => 0.3 * 1.05 ** at);
  const losses = candidates.map((temperature) => surpriseOf(rows, temperature));
  return candidates[losses.indexOf(Math.min(...losses))] ?? 1;
}

function surpriseOf(rows: readonly WeighedScore[], temperature: number): number {
  return rows.reduce((sum, { scores, label, weight }) => {
    return sum - weight * Math.log(Math.max(probabilitiesOf(scores, temperature)[label] ?? 0, 1e-9));
  }, 0);
}

interface ClassQuestion {
  readonly temperature: number;
  readonly label: number;
  readonly surely: number;
}

/** The highest that all sets together, or any large one by itself, ask for. */
function sureFrom(rows: readonly WeighedScore[], question: ClassQuestion): number {
  const sets = [...new Set(rows.map(({ set }) => set))].map((set) => rows.filter((row) => row.set === set));
  const large = sets.map((some) => judgedAs(some, question)).filter((judged) => judged.length >= leastJudged);
  return Math.max(...[judgedAs(rows, question), ...large].map((judged) => rightFrom(judged, question.surely)));
}

interface JudgedRow {
  readonly isRight: boolean;
  readonly confidence: number;
  readonly weight: number;
}

/** The rows that were given the class, surest first. */
function judgedAs(rows: readonly WeighedScore[], { temperature, label }: ClassQuestion): readonly JudgedRow[] {
  return rows
    .map((row) => ({ row, probabilities: probabilitiesOf(row.scores, temperature) }))
    .filter(({ probabilities }) => probabilities[label] === Math.max(...probabilities))
    .map(({ row, probabilities }) => ({
      isRight: row.label === label,
      confidence: probabilities[label] ?? 0,
      weight: row.weight,
    }))
    .sort((a, b) => b.confidence - a.confidence);
}

/** The lowest confidence above which the class was right often enough, to two decimals. */
function rightFrom(judged: readonly JudgedRow[], surely: number): number {
  let [right, all, from] = [0, 0, never];
  judged.forEach(({ isRight, confidence, weight }, at) => {
    right += isRight ? weight : 0;
    all += weight;
    if (at + 1 >= leastRows && right / all >= surely) from = confidence;
  });
  return from === never ? never : Math.min(Math.ceil(from * 100) / 100, 0.99);
}
