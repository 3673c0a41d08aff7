import type { JoinChoice } from '../../contract/decision';
import { parseAddress, type ParsedAddress } from '../../domain/message/address';
import type { Deciding, DecisionOutcome } from './keep-decision';
import { declineOf } from './policy';
import { findImitated } from './view';

interface TwoAddresses {
  readonly address: ParsedAddress;
  readonly other: string;
  readonly choice: JoinChoice;
}

/** Keeps that two addresses are, or are not, one person's. An imitation is never joined to whom it imitates: it would lend it their face. */
export async function keepAddressDecision(
  { address, other, choice }: TwoAddresses,
  deciding: Deciding,
): Promise<DecisionOutcome> {
  const { id, by, parts } = deciding;
  const parsed = parseAddress(other);
  if (!parsed || parsed.address === address.address) return 'no-such-address';
  const between = [address.address, parsed.address] as const;
  const at = parts.now().toISOString();
  if (choice === 'unjoined') {
    await parts.store.undoAddressDecision({ between, by, at });
    return 'kept';
  }
  const refusal = choice === 'joined' ? await refusalOf(address, parsed, parts) : null;
  if (refusal) return refusal;
  const outcome = await parts.store.recordAddressDecision({ id, between, kind: choice === 'joined' ? 'same' : 'other', by, at });
  return outcome === 'recorded' ? 'kept' : outcome === 'suppressed' ? 'not-looked-up' : 'no-such-address';
}

async function refusalOf(
  address: ParsedAddress,
  other: ParsedAddress,
  { settings, store }: Deciding['parts'],
): Promise<DecisionOutcome | null> {
  if (declineOf(other, null, settings)) return 'not-looked-up';
  const imitated = await Promise.all([address, other].map(({ domain }) => findImitated(domain, store, settings)));
  return imitated.some((one) => one !== null) ? 'imitated' : null;
}
