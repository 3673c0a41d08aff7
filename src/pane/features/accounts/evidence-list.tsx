import type { ReactNode } from 'react';
import type { Evidence } from '../../../domain/identity/evidence';
import type { JudgedAccount } from '../../../domain/identity/judged-account';
import { useWords } from '../../locales/words';
import { Meta } from '../../ui/meta';
import { useNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import { PostLink } from '../../ui/post-link';

/** One piece of evidence as a sentence. */
export function EvidenceWords({ evidence: { kind, detail } }: { readonly evidence: Evidence }): ReactNode {
  const { rich } = useWords();
  return rich(`evidence.${kind}`, {
    detail: detail === null ? '' : <OutsideText text={detail} />,
    has: detail === null ? 'no' : 'yes',
  });
}

/** Every reason for an account's verdict, where and when each was seen, and the account's own page. */
export function EvidenceList({ account: { evidence, account, seenAt } }: { readonly account: JudgedAccount }): ReactNode {
  const { t, day } = useWords();
  const nameOf = useNetworkName();
  return (
    <ul className="details">
      {evidence.map((one, at) => (
        <li key={at}>
          <EvidenceWords evidence={one} />
          <Meta facts={[nameOf(one.source), day(one.seenAt)]} />
        </li>
      ))}
      <li>
        <Meta
          facts={[<PostLink key="link" url={account.url} about={account.handle} />, t('accounts.checked', { day: day(seenAt) })]}
        />
      </li>
    </ul>
  );
}
