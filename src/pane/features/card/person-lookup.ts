import type { Account } from '../../../domain/identity/account';
import type { Participant } from '../../../domain/message/participant';
import { isWarning } from '../../../domain/message/trust-finding';
import type { DecisionRequest } from '../../../contract/decision';
import type { Decide } from '../../api/decision-client';
import type { LookUp } from '../../api/lookup-client';
import type { LookupEvent } from '../../../contract/lookup';
import type { MailHost, OpenMessage } from '../../host/mail-host';
import { toRequest } from './lookup-request';
import { reduceLookup, type LookupAction, type Saying, type ShownPerson } from './lookup-state';
import { createPace } from './pace';
import { createCluesReader, type OwnWords } from './read-clues';
import { readTrust } from './read-trust';

/**
 * How long a question waits for the signature. A body usually comes within this; a slow one must not hold up the card, so what it
 * states then goes out in a second question.
 */
const cluesHeadStartMs = 150;
/** Time to paint the first card before the code that reads signatures is fetched. */
const paintMs = 250;

export interface PersonLookupParts {
  readonly host: MailHost;
  readonly lookUp: LookUp;
  readonly decide: Decide;
  readonly newId: () => string;
  readonly now: () => number;
  /** Whether the user wants people to be looked up only when they say so. */
  readonly isOnClick: () => boolean;
}

/** The look-ups of the one person on show. Each new one ends the one before. */
interface PersonLookup {
  shown(): ShownPerson | null;
  show(message: OpenMessage, person: Participant): void;
  /** Asks once more; the named networks even if their facts are fresh. The card stays meanwhile. */
  again(networks: readonly string[]): void;
  /** Has kept what the user says of the person's accounts, and asks once more. */
  decide(saying: Saying): void;
  clear(): void;
}

/** What to ask of whom. `said` is undefined until the message was read, and null where it tells nothing. */
interface Question {
  readonly message: OpenMessage;
  readonly person: Participant;
  said: OwnWords | null | undefined;
  /** Whether the user pressed for it. */
  isAsked: boolean;
}

interface Listeners {
  change(): void;
  /** Who wrote the earlier messages that this one quotes. */
  quoted(messageId: string, people: readonly Participant[]): void;
}

export function createPersonLookup(parts: PersonLookupParts, on: Listeners): PersonLookup {
  const pace = createPace(parts.now);
  const reader = createCluesReader(parts.host);
  let shown: ShownPerson | null = null;
  let question: Question | null = null;
  let running = new AbortController();

  function dispatch(action: LookupAction): void {
    const next = reduceLookup(shown, action);
    if (next === shown) return;
    shown = next;
    on.change();
  }

  /** Ends the look-up before and begins one of the person on show. */
  function begin(): Begun {
    running.abort();
    running = new AbortController();
    const lookup = parts.newId();
    dispatch({ type: 'asked', lookup });
    return { lookup, signal: running.signal };
  }

  /** The first question about somebody takes the clues along if they are quick; else a second one follows with them. */
  async function ask(asked: Question): Promise<void> {
    const begun = begin();
    const early = reader.isLoaded() ? readInto(asked) : null;
    if (early) await Promise.race([early, wait(cluesHeadStartMs)]);
    if (begun.signal.aborted) return;
    const isComplete = asked.said !== undefined;
    await new Promise<void>((resolve) => void send(asked, { ...begun, again: [], onAnswer: resolve }));
    if (isComplete) return;
    await (early ?? wait(paintMs));
    if (!early && !begun.signal.aborted) await readInto(asked);
    if (asked.said && !begun.signal.aborted && isAnswered(shown)) void send(asked, { ...begin(), again: [], onAnswer: ignore });
  }

  /** A signature speaks for the writer only, and a forged one for nobody: it must not be told of whom the message imitates. */
  async function readInto(asked: Question): Promise<void> {
    const isReadable = isWriter(asked) && isOpen(parts.host, asked.message);
    const [isWarned, told] = isReadable
      ? await Promise.all([judge(asked), reader.read(asked.person, asked.message.sentAt)])
      : [false, null];
    asked.said = !isWarned && told && (told.clues || told.departure) ? told : null;
    if (told && isOpen(parts.host, asked.message)) on.quoted(asked.message.id, told.quoted);
  }

  async function judge({ message, person }: Question): Promise<boolean> {
    const trust = await readTrust(parts.host, message, person);
    if (!isOpen(parts.host, message)) return true;
    if (trust.length > 0) dispatch({ type: 'judged', binding: { messageId: message.id, address: person.address }, trust });
    return trust.some(isWarning);
  }

  /** Nothing goes out; what the message itself tells of its sender is read all the same. */
  async function hold(held: Question): Promise<void> {
    await wait(paintMs);
    if (question === held) await readInto(held);
  }

  async function send(asked: Question, { lookup, signal, again, onAnswer }: Sending): Promise<void> {
    const sentAt = isWriter(asked) ? asked.message.sentAt : null;
    const request = toRequest({ lookup, person: asked.person, said: asked.said ?? null, sentAt, again });
    const onEvent = (event: LookupEvent) => {
      dispatch({ type: 'event', event });
      onAnswer();
    };
    const end = await parts.lookUp(request, { signal, onEvent, isAsked: asked.isAsked });
    dispatch({ type: 'ended', lookup, end });
    onAnswer();
  }

  async function decide(asked: Question, saying: Saying): Promise<void> {
    const binding = { messageId: asked.message.id, address: asked.person.address };
    const tell = (status: 'saving' | 'kept' | 'failed') => dispatch({ type: 'decided', binding, decision: { saying, status } });
    tell('saving');
    const isKept = await parts.decide(toDecision(binding.address, saying));
    tell(isKept ? 'kept' : 'failed');
    if (isKept && question === asked) void send(asked, { ...begin(), again: [], onAnswer: ignore });
  }

  function stop(): void {
    pace.cancel();
    running.abort();
    question = null;
  }

  return {
    shown: () => shown,
    show: (message, person) => {
      stop();
      const asked: Question = { message, person, said: undefined, isAsked: false };
      question = asked;
      const isHeld = parts.isOnClick();
      dispatch({ type: 'shown', messageId: message.id, person, isHeld });
      pace.run(() => void (isHeld ? hold(asked) : ask(asked)));
    },
    again: (networks) => {
      if (!question) return;
      if (shown?.progress.kind === 'held') void ask(Object.assign(question, { isAsked: true }));
      else void send(question, { ...begin(), again: networks, onAnswer: ignore });
    },
    decide: (saying) => {
      if (question) void decide(question, saying);
    },
    clear: () => {
      stop();
      dispatch({ type: 'cleared' });
    },
  };
}

interface Begun {
  readonly lookup: string;
  readonly signal: AbortSignal;
}

interface Sending extends Begun {
  readonly again: readonly string[];
  /** Called at each event and at the end. */
  readonly onAnswer: () => void;
}

function toDecision(address: string, saying: Saying): DecisionRequest {
  if ('account' in saying) return { address, choice: saying.choice, ...asked(saying.account) };
  if ('accounts' in saying) return { address, choice: saying.choice, accounts: saying.accounts.map(asked) };
  return { address, ...saying };
}

function asked({ network, id }: Account): { network: string; accountId: string } {
  return { network, accountId: id };
}

function ignore(): void {
  // Nobody waits for this answer: it paints itself.
}

/** Only an answer is made better by clues. What was refused, failed or waits for a press has a notice, which must not go from under the user's pointer. */
function isAnswered(shown: ShownPerson | null): boolean {
  return shown?.progress.kind === 'asking' || shown?.progress.kind === 'done';
}

function isWriter({ message, person }: Question): boolean {
  return message.participants.some((one) => one.role === 'from' && one.address === person.address);
}

/** Outlook reads the body of whatever is open now, which may no longer be this message. */
function isOpen(host: MailHost, message: OpenMessage): boolean {
  const reading = host.reading();
  return reading.kind === 'message' && reading.message.id === message.id;
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
