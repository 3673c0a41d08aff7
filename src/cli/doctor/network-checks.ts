import type { Connector, Finding } from '../../connectors/connector';
import { connectors } from '../../connectors/registry';
import { settingVariable, type Config } from '../../service/config';
import { missingSettings, switchedOn } from '../../service/lookup/networks';
import { createOutbound } from '../../service/outbound/create-outbound';
import type { Outbound } from '../../service/outbound/outbound';
import { note, ok, problem, type CheckResult } from './check';

/** What is on, what is off, and what is missing for it. */
export function checkNetworks(config: Config): readonly CheckResult[] {
  const on = switchedOn(connectors, config.settings, config.connectorSettings);
  return connectors.map((connector) => {
    const subject = `network ${connector.name}`;
    const missing = missingSettings(connector, config.connectorSettings[connector.id] ?? {});
    if (on.includes(connector)) return ok(subject, `on; ${connector.sends}`);
    if (missing.length === 0) return ok(subject, 'off');
    return note(subject, 'off', `To use it set ${missing.map((name) => settingVariable(connector.id, name)).join(' and ')}.`);
  });
}

/** Asks each network that is on for an account that exists and for one that cannot. */
export async function checkLive(config: Config, version: string): Promise<readonly CheckResult[]> {
  const outbound = createOutbound({ userAgent: `Acquaint/${version} (self-hosted Outlook add-in)` });
  try {
    const on = switchedOn(connectors, config.settings, config.connectorSettings);
    return await Promise.all(on.map((connector) => checkOne(connector, config, outbound)));
  } finally {
    await outbound.close();
  }
}

async function checkOne(connector: Connector, config: Config, outbound: Outbound): Promise<CheckResult> {
  const { id: network, hosts, limit, samples } = connector;
  const io = {
    http: outbound.httpFor({ network, hosts, limit }, AbortSignal.timeout(10_000)),
    now: new Date(),
    settings: config.connectorSettings[network] ?? {},
  };
  const [claimed, unclaimed] = [await connector.find(samples.claimed, io), await connector.find(samples.unclaimed, io)];
  const subject = `${connector.name}, live`;
  if (claimed.kind === 'found' && unclaimed.kind === 'none')
    return ok(subject, 'finds who exists, and nobody where there is nobody');
  const wrong = claimed.kind === 'found' ? unclaimed : claimed;
  return problem(subject, describe(wrong), adviceFor(wrong));
}

function describe(finding: Finding): string {
  switch (finding.kind) {
    case 'found':
      return 'found somebody who cannot exist';
    case 'none':
      return 'does not find an account that exists';
    case 'refused':
      return `refused (${finding.reason})${finding.retryAt ? `, again after ${finding.retryAt}` : ''}`;
    case 'unreadable':
      return `its answer can't be read (${finding.detail})`;
    case 'unreachable':
      return `unreachable (${finding.detail})`;
  }
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
