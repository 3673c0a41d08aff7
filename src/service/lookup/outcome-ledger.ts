import type { Finding } from '../../connectors/connector';
import type { NetworkState } from '../../domain/card';

/** What says most about a network when its questions ended differently: something found, else a failure, else nobody. */
const precedence: readonly Finding['kind'][] = ['found', 'refused', 'unreadable', 'unreachable', 'none'];

export interface NetworkOutcome {
  readonly network: string;
  readonly outcome: Finding['kind'];
  /** ISO instants. */
  readonly askedAt: string;
  readonly retryAt: string | null;
}

/** How each network's part of one look-up stands, when a network is asked more than one question. */
export class OutcomeLedger {
  readonly #running = new Map<string, number>();
  readonly #gone = new Map<string, readonly string[]>();
  readonly #met = new Map<string, readonly string[]>();
  readonly #outcomes = new Map<string, NetworkOutcome>();

  begin(network: string): void {
    this.#running.set(network, (this.#running.get(network) ?? 0) + 1);
  }

  end(network: string): void {
    this.#running.set(network, (this.#running.get(network) ?? 1) - 1);
  }

  /** Adds the answer to one question and returns how the network's part stands with it. */
  add(network: string, finding: Finding, now: Date): NetworkOutcome {
    const retryAt = finding.kind === 'refused' || finding.kind === 'unreachable' ? finding.retryAt : null;
    const latest = { network, outcome: finding.kind, askedAt: now.toISOString(), retryAt };
    const before = this.#outcomes.get(network) ?? latest;
    const standing = precedence.indexOf(latest.outcome) <= precedence.indexOf(before.outcome) ? latest : before;
    this.#outcomes.set(network, standing);
    return standing;
  }

  /** Notes a known account that its network denies. */
  addGone(network: string, accountId: string): void {
    this.#gone.set(network, [...(this.#gone.get(network) ?? []), accountId]);
  }

  /** Notes accounts that their network showed: whatever it answers to another question, they are not gone. */
  addMet(network: string, accountIds: readonly string[]): void {
    this.#met.set(network, [...(this.#met.get(network) ?? []), ...accountIds]);
  }

  /** What is still to be kept at the end: networks that found nobody, and accounts that are gone. */
  toKeep(): readonly (NetworkOutcome & { readonly gone: readonly string[] })[] {
    return [...this.#outcomes.values()]
      .map((ended) => ({ ...ended, gone: this.#goneAt(ended.network) }))
      .filter(({ outcome, gone }) => outcome !== 'found' || gone.length > 0);
  }

  /** The stored states with this look-up's part over them. */
  over(stored: readonly NetworkState[]): readonly NetworkState[] {
    const networks = new Set([...stored.map(({ network }) => network), ...this.#running.keys()]);
    return [...networks].map((network) =>
      this.#stateOf(
        network,
        stored.find((state) => state.network === network),
      ),
    );
  }

  #goneAt(network: string): readonly string[] {
    const met = this.#met.get(network) ?? [];
    return (this.#gone.get(network) ?? []).filter((accountId) => !met.includes(accountId));
  }

  #stateOf(network: string, stored: NetworkState | undefined): NetworkState {
    const before = stored ?? { network, outcome: 'asking', askedAt: null, retryAt: null, staleSince: null };
    if ((this.#running.get(network) ?? 0) > 0) return { ...before, outcome: 'asking' };
    const ended = this.#outcomes.get(network);
    if (!ended) return before;
    const answered = ended.outcome === 'found' || ended.outcome === 'none';
    return { ...ended, staleSince: answered ? null : before.staleSince };
  }
}
