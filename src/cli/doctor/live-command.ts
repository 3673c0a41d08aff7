import type { CommandContext } from '../main';
import { describeCheck } from './check';
import { checkLive } from './network-checks';

/** Checks each network that is on against the real thing, and resolves to 1 if one fails. */
export async function liveCommand({ terminal, config, version }: CommandContext): Promise<number> {
  terminal.err('Asking each network for an account that exists and for one that cannot…\n');
  const results = await checkLive(config(), version);
  for (const result of results) terminal.out(describeCheck(result));
  return results.some(({ status }) => status === 'problem') ? 1 : 0;
}
