import { Button } from '@fluentui/react-components';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { accountKey, type Account } from '../../../domain/identity/account';
import type { JudgedAccount } from '../../../domain/identity/judged-account';
import { useLaterWords } from '../../locales/later-words';
import { useAccountNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';

interface SplitFormProps {
  readonly accounts: readonly JudgedAccount[];
  readonly onSplit: (accounts: readonly Account[]) => void;
}

/** Takes the accounts that were joined wrongly and are another person's, all in one step. */
export function SplitForm({ accounts, onSplit }: SplitFormProps): ReactNode {
  const { t, rich } = useLaterWords();
  const nameOf = useAccountNetworkName();
  const id = useId();
  const [chosen, setChosen] = useState<readonly Account[]>([]);
  const [isRefused, setRefused] = useState(false);
  const toggle = (account: Account) => {
    setRefused(false);
    setChosen(chosen.includes(account) ? chosen.filter((one) => one !== account) : [...chosen, account]);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) setRefused(true);
    else onSplit(chosen);
  };
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      <fieldset className="choices" aria-describedby={isRefused ? `${id}-hint` : undefined}>
        <legend>{t('split.label')}</legend>
        {accounts.map(({ account }) => (
          <label key={accountKey(account)}>
            <input type="checkbox" checked={chosen.includes(account)} onChange={() => toggle(account)} />
            <span>
              {rich('split.choose', {
                handle: <OutsideText text={account.handle} />,
                network: nameOf(account),
              })}
            </span>
          </label>
        ))}
      </fieldset>
      {isRefused && (
        <p id={`${id}-hint`} className="refused" role="alert">
          {t('split.refused')}
        </p>
      )}
      <Button type="submit" size="small">
        {t('split.add')}
      </Button>
    </form>
  );
}
