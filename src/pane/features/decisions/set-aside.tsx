import type { ReactNode } from 'react';
import { accountKey } from '../../../domain/identity/account';
import type { JudgedAccount } from '../../../domain/identity/judged-account';
import { useWords } from '../../locales/words';
import { Disclosure } from '../../ui/disclosure';
import { Meta } from '../../ui/meta';
import { useAccountNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import { PostLink } from '../../ui/post-link';
import { EvidenceWords } from '../accounts/evidence-list';
import { DecisionButton } from './deciding';

/** Accounts that somebody said are not this person's: folded away, so that a mistake can be found and taken back. */
export function SetAside({ accounts }: { readonly accounts: readonly JudgedAccount[] }): ReactNode {
  const { t } = useWords();
  return (
    <div className="set-aside">
      <Disclosure label={t('setAside.title', { count: accounts.length })} content={() => <Rows accounts={accounts} />} />
    </div>
  );
}

function Rows({ accounts }: { readonly accounts: readonly JudgedAccount[] }): ReactNode {
  const { day } = useWords();
  const nameOf = useAccountNetworkName();
  return (
    <ul className="rows">
      {accounts.map(({ account, evidence }) => (
        <li key={accountKey(account)} className="row">
          <div className="row-words">
            <div className="row-title">
              <OutsideText text={account.handle} clip />
            </div>
            <Meta facts={[nameOf(account), <PostLink key="link" url={account.url} about={account.handle} />]} />
            {evidence
              .filter(({ kind }) => kind === 'decided-other')
              .map((said, at) => (
                <Meta key={at} facts={[<EvidenceWords key="said" evidence={said} />, day(said.seenAt)]} />
              ))}
            <DecisionButton account={account} choice="undecided" />
          </div>
        </li>
      ))}
    </ul>
  );
}
