import type { Profile } from '../identity/profile';
import { readPositions } from './headline';

/** The same with what its profile states of positions in free text, where the network has no fields for them. */
export function withPositionsOfBio<T extends { readonly profile: Profile }>(found: T): T {
  const { profile } = found;
  if (!profile.bio || profile.positions.length > 0) return found;
  return { ...found, profile: { ...profile, positions: readPositions(profile.bio) } };
}
