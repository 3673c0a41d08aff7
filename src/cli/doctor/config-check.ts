import { ConfigError, type Config } from '../../service/config';
import type { CommandContext } from '../main';
import { problem, type CheckResult } from './check';

/** The configuration if it can be read, and what is wrong with it otherwise. */
export function readConfigForDoctor(context: CommandContext): {
  readonly config: Config | null;
  readonly results: readonly CheckResult[];
} {
  try {
    return { config: context.config(), results: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const results = error.problems.map((text) => problem('configuration', text, 'Correct it and run the doctor again.'));
    return { config: null, results };
  }
}
