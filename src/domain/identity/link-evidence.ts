import { accountKey } from './account';
import type { Candidate } from './candidate';
import type { Evidence, EvidenceKind } from './evidence';
import { sharedHandle } from './handle';
import { checksLinks, isSetByOwner } from './link-trust';

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

type Link = 'none' | 'hearsay' | 'plain' | 'claimed' | 'verified';

/**
 * `there` is the proven account's link to the candidate, `back` the candidate's. A verified one speaks for both ends. A claimed one counts as a link
 * only from the proven account: whoever runs the candidate's server may claim what they like.
 */
function kindOfLink(there: Link, back: Link): EvidenceKind | null {
  if (there === 'verified' || back === 'verified') return 'verified-link';
  if (there === 'hearsay') return 'linked-from-proven';
  if (there !== 'none') return back === 'none' || back === 'hearsay' ? 'linked-from-proven' : 'link-both-ways';
  return back === 'claimed' ? 'link-unconfirmed' : null;
}

/** `verified` and `claimed` both mean that the network says it saw the target link back (`checksLinks`); `hearsay` is anybody's word (`isSetByOwner`). */
function linkTo(from: Candidate, to: Candidate): Link {
  const verified = [...to.keys].map((key) => from.verifiedByLink.get(key)).filter((one) => one !== undefined);
  if (verified.length === 0) return 'none';
  if (!isSetByOwner(from.profile.account.network)) return 'hearsay';
  if (!verified.includes(true)) return 'plain';
  return checksLinks(from.profile.account.network) ? 'verified' : 'claimed';
}

function fromHandle({ handles, names, spellsName }: Candidate, other: Candidate): readonly Reason[] {
  if (names.relation === 'different') return [];
  const shared = sharedHandle(handles, other.handles);
  if (shared !== null) return [['same-handle', shared]];
  const bothSpell = spellsName && other.spellsName && names.relation === 'same';
  return bothSpell ? [['handles-of-name', other.profile.account.handle]] : [];
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
