import { isFediverseOutsider } from '../shared/fediverse-outsiders';
import { parseHandle } from './handle';

/** The name of a server, in lower case; null if the text is none. */
export function parseServer(text: string): string | null {
  const host = parseHandle(`any@${text.trim()}`)?.host ?? null;
  return host === null || isFediverseOutsider(host) ? null : host;
}

/** The token for a server; null for every server but the one that it is for, which alone may see it. */
export function tokenFor(place: string, settings: Readonly<Record<string, string>>): string | null {
  return place === parseServer(settings['server'] ?? '') ? (settings['token'] ?? null) : null;
}
