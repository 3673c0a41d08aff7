import { Button } from '@fluentui/react-components';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import { parseAddress } from '../../../domain/message/address';
import { useWords } from '../../locales/words';
import { OutsideText } from '../../ui/outside-text';
import { useActing } from '../needs-you/acting';
import { usePeople } from './deciding';

const longest = 320;

interface JoinFormProps {
  readonly card: Card;
  /** Told a normalised address. */
  readonly onJoin: (address: string) => void;
}

/** Takes another address of the same person: one of the message's in one click (never the reader's own), or one that is typed. */
export function JoinForm({ card, onJoin }: JoinFormProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  const people = usePeople();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const { host } = useActing();
  const known = [card.address, host.ownAddress(), ...card.addresses.map(({ address }) => address)];
  const offered = people.filter(({ address }) => !known.includes(address));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = parseAddress(text)?.address ?? null;
    if (address === null || address === card.address) setRefused(true);
    else onJoin(address);
  };
  const change = (value: string) => {
    setText(value);
    setRefused(false);
  };
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      {offered.length > 0 && (
        <div role="group" aria-label={t('join.people')} className="row-actions">
          {offered.map(({ address }) => (
            <Button key={address} size="small" onClick={() => onJoin(address)}>
              <OutsideText text={address} clip />
            </Button>
          ))}
        </div>
      )}
      <label htmlFor={id}>{t('join.label')}</label>
      <input
        id={id}
        type="email"
        value={text}
        maxLength={longest}
        aria-invalid={isRefused}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => change(target.value)}
      />
      <p id={`${id}-hint`} className={isRefused ? 'refused' : 'meta'} role={isRefused ? 'alert' : undefined}>
        {t(isRefused ? 'join.refused' : 'join.hint')}
      </p>
      <Button type="submit" size="small">
        {t('join.add')}
      </Button>
    </form>
  );
}
