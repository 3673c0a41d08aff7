import { accountKey } from './account';
import type { Candidate } from './candidate';
import type { Evidence, EvidenceKind } from './evidence';
import { sharedHandle } from './handle';

/**
 * What proven accounts say for a candidate: links between them, the same rare handle, the same place. A link from the candidate to a proven
 * account says nothing by itself, since anybody may set one.
 */
export function linkEvidence(candidate: Candidate, proven: readonly Candidate[]): readonly Evidence[] {
  const own = accountKey(candidate.profile.account);
  const others = proven.filter(({ profile }) => accountKey(profile.account) !== own);
  return others.flatMap((other) => {
    const { account, seenAt } = other.profile;
    const kinds = [...fromLinks(candidate, other), ...fromHandle(candidate, other), ...fromPlace(candidate, other)];
    return kinds.map(([kind, detail]): Evidence => ({ kind, source: account.network, seenAt, detail }));
  });
}

type Reason = readonly [EvidenceKind, string | null];

function fromLinks(candidate: Candidate, other: Candidate): readonly Reason[] {
  const kind = kindOfLink(linkTo(other, candidate), linkTo(candidate, other));
  return kind === null ? [] : [[kind, other.profile.account.handle]];
}

type Link = 'none' | 'plain' | 'verified';

/** `verified` means that the network itself saw the target link back: then one such link speaks for both. */
function kindOfLink(there: Link, back: Link): EvidenceKind | null {
  if (there === 'verified' || back === 'verified') return 'verified-link';
  if (there === 'none') return null;
  return back === 'none' ? 'linked-from-proven' : 'link-both-ways';
}

function linkTo(from: Candidate, to: Candidate): Link {
  const verified = [...to.keys].map((key) => from.verifiedByLink.get(key)).filter((one) => one !== undefined);
  if (verified.length === 0) return 'none';
  return verified.includes(true) ? 'verified' : 'plain';
}

function fromHandle({ handles, names }: Candidate, other: Candidate): readonly Reason[] {
  const shared = sharedHandle(handles, other.handles);
  return shared === null || names.relation === 'different' ? [] : [['same-handle', shared]];
}

function fromPlace({ profile, names }: Candidate, other: Candidate): readonly Reason[] {
  if (names.relation !== 'same' || profile.place === null || other.profile.place === null) return [];
  return townOf(profile.place) === townOf(other.profile.place) ? [['same-name-and-place', profile.place]] : [];
}

/** The first part of a place as people write it: Rīga of "Rīga, Latvia". */
function townOf(place: string): string {
  return (place.split(/[,/|(·]/)[0] ?? '')
    .normalize('NFKD')
    .replace(/[^\p{L}]/gu, '')
    .toLowerCase();
}
