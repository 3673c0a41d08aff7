import type { Config } from '../config';
import type { LookupParts } from '../lookup/lookup-person';
import type { LiveSettings } from './live-settings';

/** Everything the setup works with. */
export interface SetupParts {
  readonly live: LiveSettings;
  readonly config: Pick<Config, 'signIn' | 'connectorSettings'>;
  readonly parts: Pick<LookupParts, 'store' | 'now' | 'warn' | 'settings' | 'connectors' | 'connectorSettings'>;
}
