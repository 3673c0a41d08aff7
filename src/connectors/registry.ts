import { bluesky } from './bluesky';
import { brreg } from './brreg';
import type { Connector } from './connector';
import { github } from './github';
import { gravatar } from './gravatar';
import { mastodon } from './mastodon';
import { orcid } from './orcid';
import { peopledatalabs } from './peopledatalabs';
import { website } from './website';
import { wikidata } from './wikidata';

/** Every network we can ask, by id. A new one is a folder here and a line in this list. */
export const connectors: readonly Connector[] = [
  bluesky,
  brreg,
  github,
  gravatar,
  mastodon,
  orcid,
  peopledatalabs,
  website,
  wikidata,
];

/** The connector of a network; null if there is none (any more). */
export function connectorById(id: string): Connector | null {
  return connectors.find((connector) => connector.id === id) ?? null;
}
