import type { ReactNode } from 'react';
import { accountKey } from '../../../domain/identity/account';
import type { JudgedAccount } from '../../../domain/identity/judged-account';
import { useWords } from '../../locales/words';
import { Section } from '../../ui/section';
import { AccountItem } from './account-item';

interface AccountListProps {
  readonly accounts: readonly JudgedAccount[];
  /** What else could be this person's, offered below; null if nothing. */
  readonly others: ReactNode;
}

/** The accounts that are surely or likely this person's, each with its evidence. */
export function AccountList({ accounts, others }: AccountListProps): ReactNode {
  const { t } = useWords();
  if (accounts.length === 0) return null;
  return (
    <Section title={t('accounts.title')}>
      <ul className="rows">
        {accounts.map((account) => (
          <li key={accountKey(account.account)} className="row">
            <AccountItem account={account} />
          </li>
        ))}
      </ul>
      {others}
    </Section>
  );
}
