import type { DeclineReason, LookupEvent } from '../../../contract/lookup';
import type { DecisionChoice, JoinChoice, LinkChoice, SplitChoice } from '../../../contract/decision';
import type { Account } from '../../../domain/identity/account';
import type { Card } from '../../../domain/card';
import type { Participant } from '../../../domain/message/participant';
import type { TrustFinding } from '../../../domain/message/trust-finding';
import type { LookupEnd, LookupFailure } from '../../api/lookup-client';

/** What a card belongs to. Anything that names another message, address or look-up is ignored. */
interface Binding {
  readonly messageId: string;
  readonly address: string;
  /** Id of the newest look-up; null until one was started for this person. */
  readonly lookup: string | null;
}

/** `failed`: the service itself gave up. `mixed-up`: it answered about somebody else. */
export type Failure = LookupFailure | 'mixed-up';

/** Whether signing in, or another role, would help. */
export function isSignInAsked(failure: Failure): failure is 'signed-out' | 'forbidden' {
  return failure === 'signed-out' || failure === 'forbidden';
}

export type Progress =
  /** Not asked yet: the person may be one of many passed by. */
  | { readonly kind: 'waiting' }
  /** Asked only when the user says so, because they chose it or, `isRule`, the organisation did. */
  | { readonly kind: 'held'; readonly isRule: boolean }
  | { readonly kind: 'asking' }
  | { readonly kind: 'done' }
  | { readonly kind: 'declined'; readonly reason: Exclude<DeclineReason, 'on-click'>; readonly domain: string | null }
  /** The administrator has not chosen yet what is needed. `contact`: whom to ask, if anybody was named. */
  | { readonly kind: 'not-set-up'; readonly contact: string | null }
  /** Asked too often; `after` is how many seconds to wait, as the service wrote it. */
  | { readonly kind: 'paused'; readonly after: string | null }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What somebody may say: of one account or several on the card, of a link that they give, or of another address. */
export type Saying =
  | { readonly choice: DecisionChoice; readonly account: Account }
  | { readonly choice: SplitChoice; readonly accounts: readonly Account[] }
  | { readonly choice: LinkChoice; readonly link: string }
  | { readonly choice: JoinChoice; readonly other: string };

/** What the user just said. */
export interface ShownDecision {
  readonly saying: Saying;
  readonly status: 'saving' | 'kept' | 'failed';
}

/** The one person on show. `card` outlives a further look-up of the same person, and nothing else. */
export interface ShownPerson {
  readonly binding: Binding;
  readonly person: Participant;
  readonly card: Card | null;
  readonly progress: Progress;
  /** The newest one since the person was shown. */
  readonly decision: ShownDecision | null;
  /** What is odd about who sent the message, warnings first; empty for everybody but its writer. */
  readonly trust: readonly TrustFinding[];
}

export type LookupAction =
  | { readonly type: 'shown'; readonly messageId: string; readonly person: Participant; readonly isHeld: boolean }
  | { readonly type: 'cleared' }
  | { readonly type: 'asked'; readonly lookup: string }
  | { readonly type: 'event'; readonly event: LookupEvent }
  | {
      readonly type: 'judged';
      readonly binding: Pick<Binding, 'messageId' | 'address'>;
      readonly trust: readonly TrustFinding[];
    }
  | { readonly type: 'ended'; readonly lookup: string; readonly end: LookupEnd }
  | { readonly type: 'decided'; readonly binding: Pick<Binding, 'messageId' | 'address'>; readonly decision: ShownDecision };

/** The next state of the shown person; the same object where the action concerns another look-up. Pure. */
export function reduceLookup(shown: ShownPerson | null, action: LookupAction): ShownPerson | null {
  if (action.type === 'cleared') return null;
  if (action.type === 'shown') return showPerson(action);
  if (!shown) return null;
  switch (action.type) {
    case 'asked':
      return { ...shown, binding: { ...shown.binding, lookup: action.lookup }, progress: { kind: 'asking' } };
    case 'event':
      return action.event.lookup === shown.binding.lookup ? applyEvent(shown, action.event) : shown;
    case 'ended':
      return action.lookup === shown.binding.lookup ? applyEnd(shown, action.end) : shown;
    case 'judged':
      return isOf(shown, action.binding) ? { ...shown, trust: action.trust } : shown;
    case 'decided':
      return isOf(shown, action.binding) ? { ...shown, decision: action.decision } : shown;
  }
}

function showPerson({ messageId, person, isHeld }: Extract<LookupAction, { readonly type: 'shown' }>): ShownPerson {
  const binding = { messageId, address: person.address, lookup: null };
  return {
    binding,
    person,
    card: null,
    progress: isHeld ? { kind: 'held', isRule: false } : { kind: 'waiting' },
    decision: null,
    trust: [],
  };
}

function isOf({ binding }: ShownPerson, { messageId, address }: Pick<Binding, 'messageId' | 'address'>): boolean {
  return binding.messageId === messageId && binding.address === address;
}

function applyEvent(shown: ShownPerson, event: LookupEvent): ShownPerson {
  switch (event.type) {
    case 'card':
      return applyCard(shown, event.card);
    case 'declined':
      return { ...shown, card: null, progress: declinedBy(event) };
    case 'not-set-up':
      return { ...shown, card: null, progress: { kind: 'not-set-up', contact: event.contact } };
    case 'done':
      return shown.progress.kind === 'asking' ? { ...shown, progress: { kind: 'done' } } : shown;
    case 'failed':
      return { ...shown, progress: { kind: 'failed', failure: 'failed' } };
  }
}

function declinedBy({ reason, domain }: Extract<LookupEvent, { readonly type: 'declined' }>): Progress {
  return reason === 'on-click' ? { kind: 'held', isRule: true } : { kind: 'declined', reason, domain };
}

/** The right look-up with the wrong person is a fault somewhere: better nothing than somebody else's card. */
function applyCard(shown: ShownPerson, card: Card): ShownPerson {
  if (card.address.toLowerCase() === shown.binding.address.toLowerCase()) return { ...shown, card };
  return { ...shown, card: null, progress: { kind: 'failed', failure: 'mixed-up' } };
}

function applyEnd(shown: ShownPerson, end: LookupEnd): ShownPerson {
  if (shown.progress.kind !== 'asking') return shown;
  if (end.kind === 'too-many') return { ...shown, progress: { kind: 'paused', after: end.after } };
  return end.kind === 'failed' ? { ...shown, progress: { kind: 'failed', failure: end.failure } } : shown;
}
