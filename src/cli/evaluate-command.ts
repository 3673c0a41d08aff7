import { isCode } from '../service/store/error-code';
import type { Terminal } from './terminal';

/** Measures our judgements. Loaded only when asked for: it uses packages that an installation for use does not have. */
export async function evaluateCommand(root: string, argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const { evaluate } = await import('./evaluate/evaluate');
    return await evaluate(argv, { ...terminal, root });
  } catch (error) {
    if (!isCode(error, 'ERR_MODULE_NOT_FOUND')) throw error;
    terminal.err('`evaluate` needs the packages for development: run `npm ci` without leaving any out.\n');
    return 1;
  }
}
