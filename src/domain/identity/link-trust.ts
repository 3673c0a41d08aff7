/**
 * Networks that have one operator and check a link by having the owner sign in at its other end, so that their "verified" is proof. A fediverse
 * server may be anybody's and may say what it likes: of its checks only those count whose other end we have seen.
 */
const networksThatCheck: ReadonlySet<string> = new Set(['gravatar']);

/** Whether a link that this network calls verified was surely checked. */
export function checksLinks(network: string): boolean {
  return networksThatCheck.has(network);
}
