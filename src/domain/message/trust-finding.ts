/**
 * What is odd about who sent a message: the checks of its From failed (`authentication-failed`) or did not come out (`unconfirmed`);
 * answers go to a domain that imitates the sender's or ours (`reply-imitates`) or to another one (`reply-elsewhere`); the same of
 * whoever sent it for the writer (`sender-imitates`, `on-behalf`).
 */
export type TrustKind =
  'authentication-failed' | 'reply-imitates' | 'sender-imitates' | 'unconfirmed' | 'reply-elsewhere' | 'on-behalf';

export interface TrustFinding {
  readonly kind: TrustKind;
  /** The writer's address, normalised, with `xn--` where it has any. */
  readonly from: string;
  /** The other address that the finding speaks of; null for the checks. */
  readonly other: string | null;
  /** The domain that is imitated; null if none is. */
  readonly imitates: string | null;
}

const warnings: readonly TrustKind[] = ['authentication-failed', 'reply-imitates', 'sender-imitates'];

/** Whether the finding speaks against the message so strongly that nothing may be shown that would lend its writer a face. */
export function isWarning({ kind }: Pick<TrustFinding, 'kind'>): boolean {
  return warnings.includes(kind);
}
