import { bluesky } from './bluesky';
import { blueskyListener } from './bluesky/listen';
import { brreg } from './brreg';
import type { Connector } from './connector';
import { draugiem } from './draugiem';
import { facebook } from './facebook';
import { foursquare } from './foursquare';
import { gdelt } from './gdelt';
import { github } from './github';
import { gravatar } from './gravatar';
import { hackernews } from './hackernews';
import { instagram } from './instagram';
import { linkedin } from './linkedin';
import type { Listener } from './listener';
import { mastodon } from './mastodon';
import { mastodonListener } from './mastodon/listen';
import { orcid } from './orcid';
import { peopledatalabs } from './peopledatalabs';
import { rss } from './rss';
import { stackexchange } from './stackexchange';
import { threads } from './threads';
import type { TipSource } from './tip-source';
import { website } from './website';
import { wikidata } from './wikidata';
import { x } from './x';
import { yammer } from './yammer';
import { youtube } from './youtube';

/** Every network we can ask, by id. A new one is a folder here and a line in this list. */
export const connectors: readonly Connector[] = [
  bluesky,
  brreg,
  draugiem,
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

/** Every source that can be listened to without a message, by id. A new one is a folder here, or a file in its network's, and a name in this list. */
export const listeners: readonly Listener[] = [
  blueskyListener,
  facebook,
  gdelt,
  hackernews,
  instagram,
  linkedin,
  mastodonListener,
  rss,
  stackexchange,
  threads,
  x,
  yammer,
  youtube,
];

/** Whose tips about our own places are shown and not kept. */
export const tipSource: TipSource = foursquare;
