import { connectors as registered } from '../../connectors/registry';
import type { Connector } from '../../connectors/connector';
import { switchedOn } from '../../service/lookup/networks';
import type { Outbound } from '../../service/outbound/outbound';
import type { CommandContext } from '../main';
import { heldSettings } from '../open-settings';
import { describeCheck } from './check';
import { checkLive } from './live-checks';
import { openWayOut } from './way-out';

/** What is asked, and by which way. */
export interface LiveWorld {
  readonly connectors: readonly Connector[];
  readonly outbound: Outbound;
}

/** Checks each network that is on for the service, with the keys that it has, against the real thing, and resolves to 1 if one fails. */
export async function liveCommand(context: CommandContext, world: LiveWorld | null = null): Promise<number> {
  const { terminal, product } = context;
  const { settings, connectorSettings } = await heldSettings(context);
  const { connectors, outbound } = world ?? { connectors: registered, outbound: openWayOut(product) };
  const on = switchedOn(connectors, settings, connectorSettings);
  terminal.err('Asking each network that is on for an account that exists and for one that cannot…\n');
  try {
    const checks = on.map((connector) => checkLive(connector, { outbound, settings: connectorSettings[connector.id] ?? {} }));
    let failed = 0;
    for (const check of checks) {
      const result = await check;
      if (result.status === 'problem') failed += 1;
      terminal.out(describeCheck(result));
    }
    return failed === 0 ? 0 : 1;
  } finally {
    await outbound.close();
  }
}
