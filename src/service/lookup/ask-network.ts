import type { Finding } from '../../connectors/connector';
import { isSetUp } from '../settings/required-setup';
import { cappedHttp } from './capped-http';
import type { Question } from './clues';
import type { LookupParts, World } from './lookup-person';
import { limitOf } from './networks';

export interface AskContext {
  readonly parts: LookupParts;
  readonly world: World;
  readonly signal: AbortSignal;
}

/** The sample networks are on this machine: a visitor who opens every sample message must not run into a vendor's limit. */
const sampleLimit = { requests: 1_000, perSeconds: 1 };

/**
 * Puts one question to one network, unless the organisation has not set the service up: every question comes this way. A connector that throws is a bug of ours: it costs its own part of the card only, and
 * is told to the log.
 */
export async function askNetwork({ connector, clue }: Question, { parts, world, signal }: AskContext): Promise<Finding> {
  const { id: network, hosts } = connector;
  if (!world.sample && !isSetUp(parts.settings)) return { kind: 'refused', reason: 'forbidden', retryAt: null };
  const settings = world.sample ? {} : (parts.connectorSettings[network] ?? {});
  const limit = world.sample ? sampleLimit : limitOf(connector, settings);
  const http = world.outbound.httpFor({ network, hosts, limit }, signal);
  try {
    const finding = await connector.find(clue, {
      http: world.sample ? http : cappedHttp(http, network, parts),
      now: parts.now(),
      settings,
    });
    if (finding.kind === 'unreadable') parts.warn('a network gave an unreadable answer', { network, detail: finding.detail });
    return finding;
  } catch (error) {
    const bug = error instanceof Error ? error : new Error('not an error');
    parts.warn('a connector failed', { network, error: bug.name, at: bug.stack?.split('\n').slice(1, 4) });
    return { kind: 'unreadable', detail: `the connector failed: ${bug.name}` };
  }
}
