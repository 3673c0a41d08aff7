import { parseArgs } from 'node:util';
import { EvaluateError } from './rows';

export interface EvaluateOptions {
  readonly what: string;
  /** The data file or folder. */
  readonly data: string;
  /** A file of expected values, for data that keeps them apart. */
  readonly key: string | null;
  /** Whether the rows judged wrongly are printed too. */
  readonly errors: boolean;
  /** Language to judge in, or of the rows to keep. */
  readonly lang: string | null;
}

/** Reads the command line; throws `EvaluateError` with one sentence about the first thing wrong with it. */
export function parseOptions(argv: readonly string[], known: readonly string[]): EvaluateOptions {
  const { values, positionals } = parse(argv);
  const what = positionals[0];
  if (what === undefined) throw new EvaluateError(`Say what to evaluate: ${known.join(', ')}.`);
  if (!known.includes(what)) throw new EvaluateError(`There is no evaluation "${what}"; choose one of ${known.join(', ')}.`);
  if (positionals.length > 1) throw new EvaluateError(`One evaluation at a time: "${positionals[1]}" is one too many.`);
  if (values.data === undefined) throw new EvaluateError('Name the labelled data with --data <file or folder>.');
  return { what, data: values.data, key: values.key ?? null, errors: values.errors ?? false, lang: values.lang ?? null };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { data: { type: 'string' }, key: { type: 'string' }, errors: { type: 'boolean' }, lang: { type: 'string' } },
    });
  } catch (error) {
    throw new EvaluateError(error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error));
  }
}
