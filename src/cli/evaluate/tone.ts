import { judgeTone, leanTone, type ToneModels } from '../../domain/brand/tone';
import { loadToneModels } from '../../service/tone-models';
import type { Evaluation } from './evaluate';
import { ratio, scoreDecisions, type Scores } from './metrics';
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
}

/**
 * Tone of posts: every row forced into a class, and apart what is shown as sure. `--lang` is the language the network would have stated;
 * judged as the service does, by the models below the project's folder.
 */
export const evaluateTone: Evaluation = async (options, progress, root) => {
  const rows = readRows(options.data, 'dev.jsonl');
  const { models, problems } = loadToneModels(root);
  problems.forEach(progress);
  progress(`Judging the tone of ${rows.length} posts`);
  const judged = rows.map((row) => judge(row, options.lang, models));
  const sure = judged.filter((one) => one.shown !== 'unsure');
  const perClass = Object.fromEntries(Object.entries(labels).map(([key, label]) => [key, scoreLabel(judged, label)]));
  const scores = Object.values(perClass).filter((one) => one.recall !== null);
  return {
    accuracy: ratio(judged.filter((one) => one.forced === one.wanted).length, judged.length),
    macroF1: mean(scores.map((one) => one.f1 ?? 0)),
    perClass,
    coverage: ratio(sure.length, judged.length),
    surePrecision: ratio(sure.filter((one) => one.shown === one.wanted).length, sure.length),
    ...(options.errors ? { errors: judged.filter((one) => one.forced !== one.wanted).map(errorOf) } : {}),
  };
};

function judge(row: Row, language: string | null, models: ToneModels): Judged {
  const text = textField(row, 'text');
  const leaning = leanTone(text, language, models);
  const wanted = labels[choiceField(row, 'label', ['neg', 'neu', 'pos'])];
  return { row, wanted, forced: leaning.label, shown: judgeTone(text, language, models).label };
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
