import { pathOnHost } from '../shared/profile-link';

const handlePattern = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
const didPattern = /^did:(?:plc:[a-z2-7]{24}|web:[a-z0-9.-]{1,249})$/;

/** What the network shows in place of a handle that no longer leads to the account and back. */
export const invalidHandle = 'handle.invalid';

/**
 * A handle (a domain name, in lower case, without `@`) or a DID as the network takes it; null for anything else.
 * The rules are those of https://atproto.com/specs/handle and https://atproto.com/specs/did.
 */
export function parseActor(text: string): string | null {
  const actor = text.trim().replace(/^@/, '').toLowerCase();
  if (actor.length > 253 || actor.endsWith('.invalid')) return null;
  return handlePattern.test(actor) || didPattern.test(actor) ? actor : null;
}

/** The handle or DID in a link to a profile, `bsky.app/profile/<actor>`; null for any other link. */
export function parseProfileUrl(url: string): string | null {
  const path = pathOnHost(url, ['bsky.app']);
  return path?.length === 2 && path[0] === 'profile' ? parseActor(path[1] ?? '') : null;
}

/** The page of an account. One without a valid handle is reached by its DID. */
export function profileUrl(did: string, handle: string): string {
  return `https://bsky.app/profile/${handle === invalidHandle ? did : handle}`;
}
