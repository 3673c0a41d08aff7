import type { ReactNode } from 'react';
import { displayDomain } from '../../../domain/message/address';
import { isWarning, type TrustFinding } from '../../../domain/message/trust-finding';
import { useLaterWords } from '../../locales/later-words';

/** What is odd about who sent the message: warnings as bars, the rest as calm lines. Addresses stand as a program sees them. */
export function TrustLines({ findings }: { readonly findings: readonly TrustFinding[] }): ReactNode {
  return findings.map((finding) => <TrustLine key={`${finding.kind} ${finding.other}`} finding={finding} />);
}

function TrustLine({ finding }: { readonly finding: TrustFinding }): ReactNode {
  const { rich } = useLaterWords();
  const { kind, from, other, imitates } = finding;
  const isLoud = isWarning(finding);
  const nodes = {
    from: <bdi className="outside">{from}</bdi>,
    domain: <bdi className="outside">{from.slice(from.lastIndexOf('@') + 1)}</bdi>,
    other: <b className="outside">{other}</b>,
    imitates: <b className="outside">{displayDomain(imitates ?? '')}</b>,
  };
  return (
    <p className={isLoud ? 'look-alike' : 'trust-note'} role={isLoud ? 'alert' : undefined}>
      {isLoud && <span aria-hidden="true">⚠ </span>}
      {rich(`trust.${kind}`, nodes)}
    </p>
  );
}
