import type { Finding } from '../../connectors/connector';

type Kind = Finding['kind'];

/** What says most about a network when its questions ended differently: something found, else a failure, else nobody. */
const precedence: readonly Kind[] = ['found', 'refused', 'unreadable', 'unreachable', 'none'];

/** How each network's part of one look-up ended, when a network was asked more than one question. */
export class OutcomeLedger {
  readonly #kinds = new Map<string, Kind>();

  /** Adds one question's end and returns how the network's part stands with it. */
  add(network: string, kind: Kind): Kind {
    const before = this.#kinds.get(network) ?? kind;
    const standing = precedence.indexOf(kind) < precedence.indexOf(before) ? kind : before;
    this.#kinds.set(network, standing);
    return standing;
  }
}
