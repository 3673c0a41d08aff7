import { isFediverseOutsider } from '../shared/fediverse-outsiders';
import { parseHandle } from './handle';

/** The name of a server, in lower case; null if the text is none. */
function parseServer(text: string): string | null {
  const host = parseHandle(`any@${text.trim()}`)?.host ?? null;
  return host === null || isFediverseOutsider(host) ? null : host;
}

/** A server whose hashtags are listened to, or one of its two public timelines: all posts of its own people, or all that it knows of. */
interface Place {
  readonly host: string;
  readonly timeline: 'local' | 'all' | null;
}

const timelines: Readonly<Record<string, Place['timeline']>> = { 'public/local': 'local', public: 'all' };

/** The place in its one spelling: `server`, or as the pages of its timelines are called, `server/public/local` and `server/public`. Null if the text is none. */
export function parsePlace(text: string): string | null {
  const [, name = '', page = ''] = /^([^/]*)(\/public(?:\/local)?)?$/.exec(text.trim().toLowerCase()) ?? [];
  const host = parseServer(name);
  return host === null ? null : `${host}${page}`;
}

/** The parts of a place in its one spelling. */
export function partsOf(place: string): Place {
  const [host = '', ...page] = place.split('/');
  return { host, timeline: timelines[page.join('/')] ?? null };
}

/** The token for a server; null for every server but the one that it is for, which alone may see it. */
export function tokenFor(host: string, settings: Readonly<Record<string, string>>): string | null {
  return host === parseServer(settings['server'] ?? '') ? (settings['token'] ?? null) : null;
}
