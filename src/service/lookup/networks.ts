import type { Connector, Limit } from '../../connectors/connector';
import type { Settings } from '../../contract/settings';

/** The connectors that are switched on: by the administrator's word, else by default, and never without a required key. */
export function switchedOn(
  connectors: readonly Connector[],
  settings: Settings,
  values: Readonly<Record<string, Readonly<Record<string, string>>>>,
): readonly Connector[] {
  return connectors.filter((connector) => {
    const wanted = settings.networks[connector.id] ?? connector.onByDefault;
    return wanted && missingSettings(connector, values[connector.id] ?? {}).length === 0;
  });
}

/** Names of the required settings that a connector lacks. */
export function missingSettings(
  connector: Pick<Connector, 'settings'>,
  values: Readonly<Record<string, string>>,
): readonly string[] {
  return connector.settings.filter(({ name, required }) => required && !values[name]).map(({ name }) => name);
}

/** How often the connector may ask with the values it has: a key usually allows more. */
export function limitOf(connector: Connector, values: Readonly<Record<string, string>>): Limit {
  const hasKey = connector.settings.some(({ name, secret }) => secret && values[name]);
  return hasKey ? (connector.limitWithKey ?? connector.limit) : connector.limit;
}
