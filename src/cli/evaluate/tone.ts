import { judgeTone, leanTone } from '../../domain/brand/tone';
import type { Evaluation } from './evaluate';
import { groupScores, ratio, scoreDecisions, type Scores } from './metrics';
import { choiceField, readRows, type Row, rowName, textField } from './rows';

const labels = { neg: 'negative', neu: 'neutral', pos: 'positive' } as const;
type Label = (typeof labels)[keyof typeof labels];

interface Judged {
  readonly row: Row;
  readonly wanted: Label;
  /** Forced into a class. */
  readonly forced: Label;
  /** As shown: may be unsure. */
  readonly shown: Label | 'unsure';
  readonly confidence: number;
}

/** Tone of posts: every row forced into a class, and what is shown as sure apart. `--lang` is the language the network would have stated. */
export const evaluateTone: Evaluation = async (options, progress) => {
  const rows = readRows(options.data, 'dev.jsonl');
  progress(`Judging the tone of ${rows.length} posts`);
  const judged = rows.map((row) => judge(row, options.lang));
  const sure = judged.filter((one) => one.shown !== 'unsure');
  const perClass = Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, scoreLabel(judged, label)]));
  const scores = Object.values(perClass).filter((one) => one.recall !== null);
  return {
    n: judged.length,
    precision: mean(scores.map((one) => one.precision ?? 0)),
    recall: mean(scores.map((one) => one.recall ?? 0)),
    f1: mean(scores.map((one) => one.f1 ?? 0)),
    accuracy: ratio(judged.filter((one) => one.forced === one.wanted).length, judged.length),
    macroF1: mean(scores.map((one) => one.f1 ?? 0)),
    perClass,
    coverage: ratio(sure.length, judged.length),
    surePrecision: ratio(sure.filter((one) => one.shown === one.wanted).length, sure.length),
    by: groupScores(judged, { confidence: (one) => one.confidence.toFixed(1) }, (some) => ({
      n: some.length,
      accuracy: ratio(some.filter((one) => one.forced === one.wanted).length, some.length),
    })),
    ...(options.errors ? { errors: judged.filter((one) => one.forced !== one.wanted).map(errorOf) } : {}),
  };
};

function judge(row: Row, language: string | null): Judged {
  const text = textField(row, 'text');
  const leaning = leanTone(text, language);
  const wanted = labels[choiceField(row, 'label', ['neg', 'neu', 'pos'])];
  return { row, wanted, forced: leaning.label, shown: judgeTone(text, language).label, confidence: leaning.confidence };
}

function scoreLabel(judged: readonly Judged[], label: Label): Scores {
  return scoreDecisions(judged.map((one) => ({ wanted: one.wanted === label, found: one.forced === label })));
}

function mean(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : Math.round((values.reduce((sum, value) => sum + value, 0) / values.length) * 10_000) / 10_000;
}

function errorOf({ row, wanted, forced, shown }: Judged) {
  return { id: rowName(row), text: row['text'], label: wanted, forced, shown };
}
