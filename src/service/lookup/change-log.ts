import type { Card } from '../../domain/card';
import { nothingAnswered, proposalOf, type ChangeAnswers, type KnownChange } from '../../domain/work/answered-changes';
import type { JobChange } from '../../domain/work/job-change';
import type { LookupParts } from './lookup-person';

/** What was proposed and answered of one person, and what the cards of this look-up add to it. */
export interface ChangeLog {
  /** As of now. */
  answers(): ChangeAnswers;
  /** Keeps proposals that are new before anybody sees them, so that they can be answered at once. */
  keep(card: Card): Promise<void>;
  /** The last card tells what is still proposed; what is not any more is withdrawn. */
  settle(card: Card): Promise<void>;
}

/** For a look-up whose card nobody sees. */
export const noChanges: ChangeLog = {
  answers: () => nothingAnswered,
  keep: () => Promise.resolve(),
  settle: () => Promise.resolve(),
};

interface Opening {
  readonly address: string;
  /** Id of the colleague who looks. */
  readonly colleague: string;
  readonly parts: Pick<LookupParts, 'store' | 'now'>;
}

export async function openChangeLog({ address, colleague, parts }: Opening): Promise<ChangeLog> {
  const { jobChanges } = parts.store;
  const before = await jobChanges.jobChangesOf(address);
  let { known } = before;
  const record = (changes: readonly JobChange[], complete: boolean) =>
    jobChanges.recordJobChanges({ address, changes, complete, at: parts.now().toISOString() });
  return {
    answers: () => ({ ...before, known, colleague }),
    keep: async (card) => {
      const fresh = proposalsOf(card).filter(({ id }) => !known.some(({ change }) => change.id === id));
      if (fresh.length === 0) return;
      await record(fresh, false);
      known = [...known, ...fresh.map(toKnown)];
    },
    settle: async (card) => {
      // A look-alike's card shows nothing, which says nothing of what is known.
      if (known.length > 0 && card.lookAlike === null) await record(proposalsOf(card), true);
    },
  };
}

function toKnown(change: JobChange): KnownChange {
  return { change, answers: [], withdrawnOn: null, isPartlyForgotten: false };
}

function proposalsOf({ jobChanges, changesSetAside }: Card): readonly JobChange[] {
  return [...jobChanges, ...changesSetAside].map(proposalOf);
}
