import { type CueSteps, cueScores, type ToneCues } from '../../domain/brand/tone-cues';
import { type PerClass, probabilitiesOf } from '../../domain/brand/tone-model';

/** A row that no weight was learned from, and what of it speaks to a company. */
export interface CuedScore {
  readonly scores: PerClass;
  readonly cues: ToneCues;
  readonly label: number;
}

interface Candidate extends CueSteps {
  readonly temperature: number;
}

const strides = [0.2, 0.1, 0.05, 0.02, 0.01];
const largest = 2.55;

/**
 * The steps of largest likelihood on held-out rows, each class weighing as much as any other, by descent along the coordinates with ever smaller strides. The temperature
 * is fitted along, so that a step does not make up for scores too sharp or flat.
 */
export function fitSteps(rows: readonly CuedScore[]): CueSteps {
  if (rows.every(({ cues }) => cues.complaints === 0 && cues.addressed === 0)) return { complaint: 0, addressed: 0 };
  const weights = classWeights(rows);
  const loss = (one: Candidate) => lossOf(rows, one, weights);
  let best: Candidate = { complaint: 0, addressed: 0, temperature: 1 };
  for (const stride of strides) best = descend(best, stride, loss);
  return { complaint: best.complaint, addressed: best.addressed };
}

/** Goes on by one stride as long as a neighbour is better. */
function descend(start: Candidate, stride: number, loss: (one: Candidate) => number): Candidate {
  let [best, least] = [start, loss(start)];
  for (;;) {
    const tried = neighboursOf(best, stride).map((one) => ({ one, value: loss(one) }));
    const better = tried.reduce((a, b) => (b.value < a.value ? b : a), { one: best, value: least });
    if (better.one === best) return best;
    [best, least] = [better.one, better.value];
  }
}

function neighboursOf({ complaint, addressed, temperature }: Candidate, stride: number): readonly Candidate[] {
  return [stride, -stride].flatMap((by) => [
    { complaint: within(complaint + by, 0), addressed, temperature },
    { complaint, addressed: within(addressed + by, 0), temperature },
    { complaint, addressed, temperature: within(temperature + by, 0.2) },
  ]);
}

function within(value: number, least: number): number {
  return Math.round(100 * Math.min(largest, Math.max(least, value))) / 100;
}

function lossOf(rows: readonly CuedScore[], one: Candidate, weights: readonly number[]): number {
  return rows.reduce((sum, { scores, cues, label }) => {
    const probability = probabilitiesOf(cueScores(scores, cues, one), one.temperature)[label] ?? 0;
    return sum - (weights[label] ?? 0) * Math.log(Math.max(probability, 1e-9));
  }, 0);
}

function classWeights(rows: readonly CuedScore[]): readonly number[] {
  return [0, 1, 2].map((label) => rows.length / (3 * Math.max(1, rows.filter((row) => row.label === label).length)));
}
