import type { Participant } from '../../../domain/message/participant';
import { uniqueParticipants } from '../../../domain/message/participants';
import type { LookUp } from '../../api/lookup-client';
import type { HostStart, OpenMessage, Reading } from '../../host/mail-host';
import type { Saying, ShownPerson } from './lookup-state';
import { createPersonLookup, type PersonLookupParts } from './person-lookup';

/** What the pane shows. `starting` until Outlook answers; then what is open. */
export interface PaneState {
  readonly phase: 'starting' | Exclude<HostStart, 'ready'> | Reading['kind'];
  readonly message: OpenMessage | null;
  /** Everyone on the message once, the user last. */
  readonly people: readonly Participant[];
  readonly shown: ShownPerson | null;
}

export interface PaneSession {
  state(): PaneState;
  subscribe(listener: () => void): () => void;
  start(): void;
  /** Compares the card's message with the one that is open, as Outlook does not tell of every change; true if the card may stay. */
  checkBinding(): boolean;
  choose(address: string): void;
  again(networks: readonly string[]): void;
  decide(saying: Saying): void;
}

const atStart: PaneState = { phase: 'starting', message: null, people: [], shown: null };

/** The pane's memory: which message is open, who is on it, and who is shown. Knows nothing of React. */
export function createPaneSession(parts: PersonLookupParts): PaneSession {
  const listeners = new Set<() => void>();
  const lookup = createPersonLookup(
    { ...parts, lookUp: whileBound(parts.lookUp, checkBinding) },
    { change: () => update({}), quoted: addQuoted },
  );
  let state = atStart;
  let started = false;

  function update(change: Partial<PaneState>): void {
    state = { ...state, ...change, shown: lookup.shown() };
    for (const listener of listeners) listener();
  }

  function onStart(start: HostStart): void {
    if (start !== 'ready') return update({ phase: start });
    started = true;
    open(parts.host.reading());
    parts.host.onReadingChanged(() => checkBinding());
  }

  function open(reading: Reading): void {
    const message = reading.kind === 'message' ? reading.message : null;
    const people = message ? peopleOf(message, parts.host.ownAddress()) : [];
    state = { ...state, phase: reading.kind, message, people };
    const first = people[0];
    if (message && first && hasWriter(message)) lookup.show(message, first);
    else lookup.clear();
    update({});
  }

  /** Behind those who are on the message: nobody's place in the list changes. */
  function addQuoted(messageId: string, quoted: readonly Participant[]): void {
    if (state.message?.id !== messageId) return;
    const own = parts.host.ownAddress();
    const known = new Set([...state.people.map(({ address }) => address), own]);
    const added = quoted.filter(({ address }) => !known.has(address));
    if (added.length > 0) update({ people: [...state.people, ...added] });
  }

  function checkBinding(): boolean {
    if (!started) return true;
    const reading = parts.host.reading();
    const isSame = reading.kind === state.phase && (reading.kind !== 'message' || reading.message.id === state.message?.id);
    if (!isSame) open(reading);
    return isSame;
  }

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: () => parts.host.start(onStart),
    checkBinding,
    choose: (address) => {
      const person = state.people.find((one) => one.address === address);
      if (checkBinding() && person && state.message) lookup.show(state.message, person);
    },
    again: (networks) => {
      if (checkBinding()) lookup.again(networks);
    },
    decide: (saying) => {
      if (checkBinding()) lookup.decide(saying);
    },
  };
}

/** An answer that arrives after a change which nobody told us of is not painted. */
function whileBound(lookUp: LookUp, checkBinding: () => boolean): LookUp {
  return (request, call) =>
    lookUp(request, {
      ...call,
      onEvent: (event) => {
        if (checkBinding()) call.onEvent(event);
      },
    });
}

/** Without a usable writer nobody is shown of their own accord: a recipient in the writer's place would mislead. */
function hasWriter(message: OpenMessage): boolean {
  return message.participants.some(({ role }) => role === 'from' || role === 'sender');
}

/** The user stands last: in a sent message the one written to is of interest. */
function peopleOf(message: OpenMessage, own: string | null): readonly Participant[] {
  return uniqueParticipants(message.participants, { own: own === null ? [] : [own], ownAt: 'last' });
}
