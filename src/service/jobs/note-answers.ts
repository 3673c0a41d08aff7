import type { LookupParts } from '../lookup/lookup-person';
import type { OutboundEvent } from '../outbound/outbound-options';
import type { NetworkAnswer } from '../store/network-answers';
import { writeBehind, type WriteBehind } from './write-behind';

const writeAfterMs = 5_000;

/** Keeps how each network answered last, for the setup page, from whichever replica asked. What the one who asked gave up says nothing. */
export function noteNetworkAnswers({
  store,
  now,
  warn,
}: Pick<LookupParts, 'store' | 'now' | 'warn'>): Omit<WriteBehind<OutboundEvent>, 'add'> & { note(event: OutboundEvent): void } {
  const behind = writeBehind<NetworkAnswer>({
    write: (answers) => store.settings.noteAnswers(newestOf(answers)),
    delayMs: writeAfterMs,
    onError: (error) => warn('how networks answered could not be kept', { err: error }),
  });
  return {
    note({ network, outcome, attempts }) {
      if (outcome === 'aborted' || attempts === 0) return;
      const at = now().toISOString();
      behind.add({ network, at, outcome: String(outcome), wellAt: isWell(outcome) ? at : null });
    },
    close: () => behind.close(),
  };
}

function isWell(outcome: OutboundEvent['outcome']): boolean {
  return typeof outcome === 'number' && (outcome < 400 || outcome === 404);
}

function newestOf(answers: readonly NetworkAnswer[]): readonly NetworkAnswer[] {
  const newest = new Map<string, NetworkAnswer>();
  for (const answer of answers) {
    const before = newest.get(answer.network);
    newest.set(answer.network, { ...answer, wellAt: answer.wellAt ?? before?.wellAt ?? null });
  }
  return [...newest.values()];
}
