import type { Participant, ParticipantRole } from './participant';

interface ParticipantOptions {
  /** Normalised addresses of the signed-in user; null if unknown. */
  readonly own: readonly string[];
  /** What happens to the user's own address. */
  readonly ownAt: 'last' | 'nowhere';
}

const order: readonly ParticipantRole[] = ['from', 'sender', 'quoted', 'to', 'cc'];

/**
 * Each address once, in the order of interest: the from, a differing sender (sent on behalf), quoted, to, cc. An address seen in several
 * roles keeps the first of them and the first name that anyone gave it.
 */
export function uniqueParticipants(
  list: readonly Participant[],
  options: ParticipantOptions = { own: [], ownAt: 'last' },
): readonly Participant[] {
  const byAddress = new Map<string, Participant>();
  for (const role of order) for (const one of list) if (one.role === role) add(byAddress, one);
  const isOwn = (one: Participant) => options.own.includes(one.address);
  const all = [...byAddress.values()];
  const others = all.filter((one) => !isOwn(one));
  return options.ownAt === 'last' ? [...others, ...all.filter(isOwn)] : others;
}

function add(byAddress: Map<string, Participant>, one: Participant): void {
  const known = byAddress.get(one.address);
  if (!known) byAddress.set(one.address, one);
  else if (known.name === null && one.name !== null) byAddress.set(one.address, { ...known, name: one.name });
}
