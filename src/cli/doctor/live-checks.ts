import type { Connector, ConnectorIo, Finding } from '../../connectors/connector';
import type { Outbound } from '../../service/outbound/outbound';
import { ok, problem, type CheckResult } from './check';

export interface LiveContext {
  readonly outbound: Outbound;
  /** The values of the connector's own settings, by name. */
  readonly settings: ConnectorIo['settings'];
}

export interface LiveResult extends CheckResult {
  /** No answer came, as far as one can tell by no fault of ours or of the network's interface. */
  readonly isUnreachable: boolean;
}

const patienceMs = 10_000;

/** Asks a network for an account that exists, where one is sure to be seen, and for one that cannot. */
export async function checkLive(connector: Connector, { outbound, settings }: LiveContext): Promise<LiveResult> {
  const { id: network, hosts, limit, samples } = connector;
  const io = { http: outbound.httpFor({ network, hosts, limit }, AbortSignal.timeout(patienceMs)), now: new Date(), settings };
  const claimed = samples.claimed && (await connector.find(samples.claimed, io));
  const unclaimed = await connector.find(samples.unclaimed, io);
  const finds = claimed ? 'finds who exists, and nobody where there is nobody' : 'finds nobody where there is nobody';
  const isFound = claimed === null || claimed.kind === 'found';
  if (isFound && unclaimed.kind === 'none') return { ...ok(connector.name, finds), isUnreachable: false };
  const wrong = isFound ? unclaimed : claimed;
  return { ...problem(connector.name, describe(wrong), adviceFor(wrong)), isUnreachable: wrong.kind === 'unreachable' };
}

function describe(finding: Finding): string {
  switch (finding.kind) {
    case 'found':
      return 'found somebody who cannot exist';
    case 'none':
      return 'does not find an account that exists';
    case 'refused':
      return `refuses: ${refusals[finding.reason]}${again(finding.retryAt)}`;
    case 'unreadable':
      return `its answer can't be read (${finding.detail})`;
    case 'unreachable':
      return `unreachable: ${failures[finding.detail] ?? `it answers with ${finding.detail}`}${again(finding.retryAt)}`;
  }
}

const refusals = { key: 'the key is missing or wrong', quota: 'its limit is used up', forbidden: 'we may not ask it' } as const;

/** In words, by the reason of an `HttpError`. */
const failures: Readonly<Record<string, string>> = {
  timeout: 'no answer in time',
  network: 'no connection can be made',
  'blocked-address': 'its name leads to an address that is not public',
  'circuit-open': 'it failed too often and is left alone for a while',
  aborted: 'no answer in time',
};

function again(retryAt: string | null): string {
  return retryAt ? `, again after ${retryAt}` : '';
}

function adviceFor(finding: Finding): string {
  switch (finding.kind) {
    case 'refused':
      return finding.reason === 'key' ? 'Check its key.' : 'Wait until its limit allows more, or set a key.';
    case 'unreachable':
      return 'Check that this machine may reach it over https: firewall, name server, its own status page.';
    default:
      return 'Its interface has probably changed: update Acquaint, or report it.';
  }
}
