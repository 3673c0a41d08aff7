import { EvaluateError } from './rows';
import { type EvaluateOptions, parseOptions } from './options';
import { evaluateBrands } from './brands';
import { evaluateCompanies } from './companies';
import { evaluateHeadlines } from './headlines';
import { evaluateIdentity } from './identity';
import { evaluateJobChanges } from './job-changes';
import { evaluateNames } from './names';
import { evaluateSignatures } from './signatures';
import { evaluateTitles } from './titles';
import { evaluateTone } from './tone';

interface EvaluateIo {
  /** The project's folder. */
  readonly root: string;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** Measures one judgement on labelled data: returns what is printed, `what` aside. Throws `EvaluateError` for data it cannot read. */
export type Evaluation = (
  options: EvaluateOptions,
  progress: (text: string) => void,
  root: string,
) => Promise<Readonly<Record<string, unknown>>>;

const evaluations: Readonly<Record<string, Evaluation>> = {
  names: evaluateNames,
  companies: evaluateCompanies,
  identity: evaluateIdentity,
  signatures: evaluateSignatures,
  titles: evaluateTitles,
  headlines: evaluateHeadlines,
  'job-changes': evaluateJobChanges,
  tone: evaluateTone,
  brands: evaluateBrands,
};

/**
 * `evaluate <what> --data <file or folder> [--key <file>] [--errors] [--lang xx]`. Progress goes to `err`, one JSON object to `out`.
 * Resolves to the exit code: 0, or 2 with one sentence on `err` when the request or the data cannot be read.
 */
export async function evaluate(argv: readonly string[], io: EvaluateIo): Promise<number> {
  try {
    const options = parseOptions(argv, Object.keys(evaluations));
    const measure = evaluations[options.what];
    if (!measure) throw new EvaluateError(`There is no evaluation "${options.what}".`);
    const result = await measure(options, (text) => io.err(`${text}\n`), io.root);
    io.out(`${JSON.stringify({ what: options.what, ...result })}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof EvaluateError)) throw error;
    io.err(`${error.message}\n`);
    return 2;
  }
}
