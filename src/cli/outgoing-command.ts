import { outgoingMarkdown } from '../service/privacy/outgoing';
import type { CommandContext } from './main';

/** Prints what leaves the house; asks nobody and opens nothing. */
export function outgoingCommand({ terminal }: Pick<CommandContext, 'terminal'>): number {
  terminal.out(outgoingMarkdown());
  return 0;
}
