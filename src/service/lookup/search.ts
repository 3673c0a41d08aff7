import { setMaxListeners } from 'node:events';
import type { LookupRequest } from '../../contract/lookup';
import type { Found } from '../../connectors/connector';
import type { Card } from '../../domain/card';
import { factsOf } from '../../domain/identity/subject';
import type { ParsedAddress } from '../../domain/message/address';
import type { KnownPerson } from '../store/store';
import { withPositionsOfBio } from '../../domain/work/bio';
import { askNetwork } from './ask-network';
import {
  isRead,
  questionKey,
  questionsOfAccounts,
  questionsOfMessage,
  questionsOfName,
  questionsOfSignature,
  questionsOfUnread,
  type Question,
  type Spoken,
} from './clues';
import type { LookupParts, World } from './lookup-person';
import { lookedUp } from './joined-people';
import { isFresh, networkStates, withOtherAddresses } from './network-states';
import { OutcomeLedger, type NetworkOutcome } from './outcome-ledger';
import type { View } from './view';

/** After this long the question by name no longer waits for slow networks. */
const nameRoundAfterMs = 1_200;
/** No answer is waited for longer than this. */
const searchEndsAfterMs = 15_000;

export interface SearchInput {
  readonly request: LookupRequest;
  /** Profile links of the sender's own signature, and those that colleagues added. */
  readonly links: readonly string[];
  readonly address: ParsedAddress;
  readonly parts: LookupParts;
  readonly view: View;
  readonly person: KnownPerson | null;
  readonly signal: AbortSignal;
  readonly world: World;
}

/** The newest card, and what is known of the person that it was drawn from. */
interface Drawn {
  readonly of: KnownPerson | null;
  readonly card: Card;
}

/**
 * One look-up's questions to the networks. They go out in rounds (address and links; what those link to; the name), but a
 * round does not wait for the slowest of the one before: whatever an answer leads to is asked at once.
 */
export class Search {
  readonly #input: SearchInput;
  readonly #asked = new Set<string>();
  readonly #due: ReadonlySet<string>;
  readonly #signal: AbortSignal;
  readonly #since: Date;
  readonly #left: Promise<void>;
  readonly #changes: Promise<void>[] = [];
  readonly #ledger = new OutcomeLedger();
  #failure: unknown = null;
  #person: KnownPerson | null;
  #drawn: Drawn | null = null;
  #namesAsked = false;

  constructor(input: SearchInput) {
    this.#input = input;
    this.#person = input.person;
    this.#signal = AbortSignal.any([input.signal, AbortSignal.timeout(searchEndsAfterMs)]);
    // Every open request listens to it, and there may be many.
    setMaxListeners(0, this.#signal);
    this.#since = input.parts.now();
    this.#left = whenAborted(input.signal);
    this.#due = this.#dueNetworks();
  }

  /** Sends the first round out, if anything is due, and returns the card as of then. */
  start(): Card {
    const { links, address, parts, person } = this.#input;
    this.#ask(questionsOfSignature(links, person?.profiles ?? [], parts.connectors));
    if (this.#due.size > 0) {
      this.#ask(questionsOfMessage(address, this.#spoken(), this.#dueConnectors()));
      this.#askAccounts();
    }
    this.#askUnread();
    return this.card();
  }

  /** Whether nothing is or will be asked: all that is known is fresh. */
  isOver(): boolean {
    return this.#due.size === 0 && this.#changes.length === 0;
  }

  /** The card as of now; what is known of the person is judged once for each answer. */
  card(): Card {
    const { parts, view } = this.#input;
    const { connectors, settings } = parts;
    const now = parts.now();
    const own = this.#ledger.over(networkStates(this.#person, connectors, now));
    const others = this.#person ? lookedUp(this.#person, settings).map(({ stored }) => stored) : [];
    const networks = others.length > 0 ? withOtherAddresses(own, others, { connectors, now }) : own;
    const drawn = this.#drawn;
    if (drawn !== null && drawn.of === this.#person) return { ...drawn.card, networks };
    const card = view(this.#person, networks);
    this.#drawn = { of: this.#person, card };
    return card;
  }

  /** The card as of now, of what was learnt about the person beside this search. */
  cardOf(person: KnownPerson | null): Card {
    this.#person = person;
    return this.card();
  }

  /** A new card after each answer, until all have come or the one who asked has left. Rejects if the store fails. */
  async *cards(): AsyncGenerator<Card> {
    if (this.isOver()) return;
    const nameRound = AbortSignal.timeout(nameRoundAfterMs);
    const nameRoundCame = whenAborted(nameRound);
    while (!this.#input.signal.aborted) {
      if (this.#changes.length === 0 || nameRound.aborted) this.#askByName();
      if (this.#changes.length === 0) break;
      await Promise.race([...this.#changes, this.#left, ...(this.#namesAsked ? [] : [nameRoundCame])]);
      if (this.#failure) throw this.#failure;
      yield this.card();
    }
    if (this.#input.signal.aborted) return;
    await this.#keepOutcomes();
    yield this.card();
  }

  #spoken(): Spoken {
    const { request, address, person } = this.#input;
    const { company, links } = request;
    const { spokenName } = factsOf({ ...address, name: request.name ?? person?.name ?? null, company, links });
    return { name: spokenName, company };
  }

  #dueNetworks(): ReadonlySet<string> {
    const { parts, request } = this.#input;
    const asking = (id: string) => this.#person?.askings.find(({ network }) => network === id);
    const due = parts.connectors.filter(
      (connector) => request.again.includes(connector.id) || !isFresh(asking(connector.id), connector, parts.now()),
    );
    return new Set(due.map(({ id }) => id));
  }

  #dueConnectors() {
    return this.#input.parts.connectors.filter(({ id }) => this.#due.has(id));
  }

  #ask(questions: readonly Question[]): void {
    for (const question of questions) {
      const key = questionKey(question);
      if (this.#asked.has(key)) continue;
      this.#asked.add(key);
      this.#track(question);
    }
  }

  #track(question: Question): void {
    const { id } = question.connector;
    this.#ledger.begin(id);
    const change = this.#answer(question)
      .catch((error: unknown) => {
        this.#failure ??= error;
      })
      .finally(() => {
        this.#ledger.end(id);
        this.#changes.splice(this.#changes.indexOf(change), 1);
      });
    this.#changes.push(change);
  }

  async #answer(question: Question): Promise<void> {
    const { parts, world, signal: left } = this.#input;
    const finding = await askNetwork(question, { parts, world, signal: this.#signal });
    if (left.aborted) return;
    const outcome = this.#ledger.add(question.connector.id, finding, parts.now());
    if (finding.kind === 'none' && question.about !== null) this.#ledger.addGone(question.connector.id, question.about);
    if (finding.kind !== 'found') return;
    this.#ledger.addMet(
      question.connector.id,
      finding.found.map(({ profile }) => profile.account.id),
    );
    await this.#keep(outcome, finding.found);
    this.#askAccounts();
    this.#askUnread();
  }

  async #keep(outcome: NetworkOutcome, found: readonly Found[], gone: readonly string[] = []): Promise<void> {
    const { parts, address, request } = this.#input;
    await parts.store.recordObservation({
      address: address.address,
      name: request.name,
      ...outcome,
      found: found.map(withPositionsOfBio),
      gone,
    });
    this.#person = (await parts.store.findByAddress(address.address)).person;
  }

  /**
   * Only when all of a network's questions are answered may it be said that it knows nobody: a look-up that was given up half-way
   * must be asked again next time.
   */
  async #keepOutcomes(): Promise<void> {
    for (const { gone, ...outcome } of this.#ledger.toKeep()) await this.#keep(outcome, [], gone);
  }

  #askAccounts(): void {
    const known = { card: this.card(), profiles: this.#person?.profiles ?? [], since: this.#since };
    this.#ask(questionsOfAccounts(known, this.#dueConnectors()));
  }

  #askUnread(): void {
    const profiles = this.#person?.profiles ?? [];
    if (profiles.every(isRead)) return;
    const known = { card: this.card(), profiles, since: this.#since };
    this.#ask(questionsOfUnread(known, this.#input.parts.connectors));
  }

  #askByName(): void {
    if (this.#namesAsked) return;
    this.#namesAsked = true;
    const card = this.card();
    if (card.lookAlike) return;
    const sure = new Set(card.accounts.map(({ account }) => account.network));
    this.#ask(
      questionsOfName(
        card.name,
        this.#dueConnectors().filter(({ id }) => !sure.has(id)),
      ),
    );
  }
}

function whenAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
