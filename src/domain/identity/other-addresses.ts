import type { AddressDecision } from './decision';
import { standingBetween } from './same-person';

/** What a colleague said of another address of the person: that it is the same person's, or that it is not. */
export interface SaidOfAddress {
  readonly kind: AddressDecision['kind'];
  /** The colleague's name; null if it is not known. */
  readonly by: string | null;
  /** ISO instant. */
  readonly at: string;
}

/** Another address which colleagues said is the same person's. `disputed`: they disagree, so nothing of it is shown here. */
export interface OtherAddress {
  readonly address: string;
  readonly status: 'joined' | 'disputed';
  /** What stands, newest first; said of this address and any of the person's. */
  readonly said: readonly SaidOfAddress[];
}

interface Spoken {
  /** Normalised, as are all others. */
  readonly address: string;
  /** The other addresses of the same person. */
  readonly joined: readonly string[];
  readonly decisions: readonly AddressDecision[];
}

/** Other addresses to show with a person: those that are joined, and those that somebody said are the same, which another one denies. */
export function otherAddresses({ address, joined, decisions }: Spoken): readonly OtherAddress[] {
  const own = [address, ...joined];
  const spoken = new Set(decisions.flatMap(({ between }) => between).filter((one) => !own.includes(one)));
  const saidOf = (other: string) =>
    own
      .filter((one) => one !== other)
      .flatMap((one) => standingBetween([one, other], decisions))
      .map(({ kind, by, at }) => ({ kind, by: by.name, at }));
  return [
    ...[...joined].sort().map((other) => ({ address: other, status: 'joined' as const, said: saidOf(other) })),
    ...[...spoken]
      .sort()
      .map((other) => ({ address: other, status: 'disputed' as const, said: saidOf(other) }))
      .filter(({ said }) => said.some(({ kind }) => kind === 'same')),
  ];
}
