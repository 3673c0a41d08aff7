/**
 * Networks that have one operator and check a link by having the owner sign in at its other end, so that their "verified" is proof. A fediverse
 * server may be anybody's and may say what it likes: of its checks only those count whose other end we have seen.
 */
const networksThatCheck: ReadonlySet<string> = new Set(['gravatar']);

/** Whether a link that this network calls verified was surely checked. */
export function checksLinks(network: string): boolean {
  return networksThatCheck.has(network);
}

/** Networks whose pages about people are edited by anybody, so that a link there is not the person's own. */
const openWikis: ReadonlySet<string> = new Set(['wikidata']);

/** Whether only who owns an account of this network can set its links. */
export function isSetByOwner(network: string): boolean {
  return !openWikis.has(network);
}
