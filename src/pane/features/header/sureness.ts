import type { Card } from '../../../domain/card';
import type { EvidenceKind } from '../../../domain/identity/evidence';
import type { JudgedAccount } from '../../../domain/identity/judged-account';

/** In one line, why we are as sure as we are. `more`: how many further accounts have the same verdict. */
type Sureness =
  | { readonly kind: 'proven' | 'likely'; readonly reason: EvidenceKind; readonly more: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'imitated' };

const byAddress: readonly EvidenceKind[] = ['address-exact', 'address-published'];

/** The address is the reason that everybody understands, so it is named where there is one; else the strongest evidence. Pure. */
export function surenessOf(card: Pick<Card, 'sureness' | 'accounts' | 'lookAlike'>): Sureness {
  if (card.lookAlike && card.sureness === 'unknown') return { kind: 'imitated' };
  const { sureness } = card;
  if (sureness === 'unknown') return { kind: 'unknown' };
  const equals = card.accounts.filter(({ verdict }) => verdict === sureness);
  const reason = equals.map(addressReason).find((kind) => kind !== null) ?? equals[0]?.evidence[0]?.kind;
  return reason ? { kind: sureness, reason, more: equals.length - 1 } : { kind: 'unknown' };
}

function addressReason({ evidence }: JudgedAccount): EvidenceKind | null {
  return evidence.find(({ kind }) => byAddress.includes(kind))?.kind ?? null;
}
