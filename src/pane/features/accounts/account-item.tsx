import type { ReactNode } from 'react';
import type { JudgedAccount } from '../../../domain/identity/judged-account';
import { useWords } from '../../locales/words';
import { Disclosure } from '../../ui/disclosure';
import { Meta } from '../../ui/meta';
import { useAccountNetworkName } from '../../ui/network-names';
import { NetworkMark } from '../../ui/network-mark';
import { OutLink } from '../../ui/out-link';
import { OutsideText } from '../../ui/outside-text';
import { DecisionButton } from '../decisions/deciding';
import { EvidenceList, EvidenceWords } from './evidence-list';

/** One account in two lines; its verdict is the button that opens the evidence. */
export function AccountItem({ account }: { readonly account: JudgedAccount }): ReactNode {
  const { t } = useWords();
  const nameOf = useAccountNetworkName();
  const { handle, url } = account.account;
  const [strongest] = account.evidence;
  const verdict = t(`verdict.${account.verdict}`);
  const name = t('accounts.why', { verdict, handle });
  return (
    <Disclosure
      label={verdict}
      name={name}
      className={`verdict ${account.verdict}`}
      content={() => (
        <>
          <EvidenceList account={account} />
          <DecisionButton account={account.account} choice="other" />
        </>
      )}
    >
      {(button, opened) => (
        <>
          <NetworkMark name={nameOf(account.account)} />
          <div className="row-words">
            <div className="row-head">
              <span className="row-title">
                <OutLink href={url} subtle>
                  <OutsideText text={handle} clip />
                </OutLink>
              </span>
              {button}
            </div>
            <Meta facts={[nameOf(account.account), strongest ? <EvidenceWords key="evidence" evidence={strongest} /> : null]} />
            {opened}
          </div>
        </>
      )}
    </Disclosure>
  );
}
