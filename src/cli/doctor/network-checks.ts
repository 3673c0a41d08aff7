import type { Connector } from '../../connectors/connector';
import { connectors as registered } from '../../connectors/registry';
import { settingVariable, type Config } from '../../service/config';
import { missingSettings, switchedOn } from '../../service/lookup/networks';
import type { Outbound } from '../../service/outbound/outbound';
import { isSetUp } from '../../service/settings/required-setup';
import { note, ok, type CheckResult } from './check';
import { checkLive } from './live-checks';

/** What is on and answers, what is off, and what is missing for it. All are asked at the same time; the results come in order. */
export function checkNetworks(
  config: Config,
  outbound: Outbound,
  connectors: readonly Connector[] = registered,
): readonly Promise<CheckResult>[] {
  const on = isSetUp(config.settings) ? switchedOn(connectors, config.settings, config.connectorSettings) : [];
  return connectors.map(async (connector) =>
    on.includes(connector) ? checkOn(connector, config, outbound) : describeOff(connector, config),
  );
}

/** The service works without a network, only with less on its cards: it is no problem of this machine if one can't be reached. */
async function checkOn(connector: Connector, config: Config, outbound: Outbound): Promise<CheckResult> {
  const live = await checkLive(connector, { outbound, settings: config.connectorSettings[connector.id] ?? {} });
  const subject = `network ${connector.name}`;
  if (live.status === 'ok') return ok(subject, `on and answers. ${connector.sends}`);
  const found = `on, but ${live.found}`;
  return live.isUnreachable
    ? note(subject, found, `${live.advice ?? ''} Until then its part of a card says so.`)
    : { ...live, subject, found };
}

function describeOff(connector: Connector, { connectorSettings, settings }: Config): CheckResult {
  const subject = `network ${connector.name}`;
  if (!isSetUp(settings)) return ok(subject, 'not asked before the setup is done');
  const missing = missingSettings(connector, connectorSettings[connector.id] ?? {});
  if (missing.length === 0) return ok(subject, 'off');
  return note(subject, 'off', `To use it set ${missing.map((name) => settingVariable(connector.id, name)).join(' and ')}.`);
}
