import type { Connector } from '../../connectors/connector';
import { brandsOf } from '../brands';
import type { LookupParts } from '../lookup/lookup-person';
import { switchedOn } from '../lookup/networks';
import type { LiveSettings, SettingsNow } from './live-settings';

/** The parts of a look-up that follow from the settings. */
type FollowingParts = Pick<LookupParts, 'settings' | 'connectors' | 'connectorSettings' | 'brands' | 'edition'>;

export interface LivePartsOptions {
  readonly live: Pick<LiveSettings, 'current'>;
  /** All that could be switched on. */
  readonly registered: readonly Connector[];
  /** One word for all that changes cards besides facts. */
  readonly editionOf: (now: Pick<FollowingParts, 'settings' | 'connectors'>) => string;
}

/**
 * Parts that always hold the settings of now, each made once for a change. Whatever takes longer than a moment copies them first (`{ ...parts }`), and so ends
 * with what it started with.
 */
export function liveParts(fixed: Omit<LookupParts, keyof FollowingParts>, options: LivePartsOptions): LookupParts {
  let made: { readonly of: SettingsNow; readonly parts: FollowingParts } | null = null;
  const parts = (): FollowingParts => {
    const now = options.live.current();
    if (made?.of !== now) made = { of: now, parts: follow(now, options) };
    return made.parts;
  };
  return {
    ...fixed,
    get settings() {
      return parts().settings;
    },
    get connectors() {
      return parts().connectors;
    },
    get connectorSettings() {
      return parts().connectorSettings;
    },
    get brands() {
      return parts().brands;
    },
    get edition() {
      return parts().edition;
    },
  };
}

function follow({ settings, connectorSettings }: SettingsNow, { registered, editionOf }: LivePartsOptions): FollowingParts {
  const connectors = switchedOn(registered, settings, connectorSettings);
  return { settings, connectors, connectorSettings, brands: brandsOf(settings), edition: editionOf({ settings, connectors }) };
}
