import { EvaluateError } from './evaluate/rows';
import type { Terminal } from './terminal';
import { trainTone } from './train-tone/train-tone';

/** Trains the tone models anew from labelled sets. Resolves to the exit code: 0, or 2 when the data cannot be read. */
export function trainToneCommand(
  terminal: Terminal,
  options: { readonly data: string; readonly out: string; readonly lang: string | null },
): number {
  try {
    trainTone(options, (line) => terminal.err(`${line}\n`));
    return 0;
  } catch (error) {
    if (!(error instanceof EvaluateError)) throw error;
    terminal.err(`${error.message}\n`);
    return 2;
  }
}
