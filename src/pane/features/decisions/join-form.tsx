import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import { parseAddress } from '../../../domain/message/address';
import { useLaterWords } from '../../locales/later-words';
import { OutsideText } from '../../ui/outside-text';
import { useActing } from '../needs-you/acting';
import { AddForm } from './add-form';
import { usePeople } from './deciding';

interface JoinFormProps {
  readonly card: Card;
  /** Told a normalised address. */
  readonly onJoin: (address: string) => void;
}

/** Takes another address of the same person: one of the message's in one click (never the reader's own), or one that is typed. */
export function JoinForm({ card, onJoin }: JoinFormProps): ReactNode {
  const { t } = useLaterWords();
  const people = usePeople();
  const { host } = useActing();
  const known = [card.address, host.ownAddress(), ...card.addresses.map(({ address }) => address)];
  const offered = people.filter(({ address }) => !known.includes(address));
  const words = { label: t('join.label'), hint: t('join.hint'), refused: t('join.refused'), add: t('join.add') };
  const read = (text: string) => {
    const address = parseAddress(text)?.address ?? null;
    return address === card.address ? null : address;
  };
  return (
    <AddForm words={words} type="email" longest={320} read={read} onAdd={onJoin}>
      {offered.length > 0 && (
        <div role="group" aria-label={t('join.people')} className="row-actions">
          {offered.map(({ address }) => (
            <Button key={address} size="small" onClick={() => onJoin(address)}>
              <OutsideText text={address} clip />
            </Button>
          ))}
        </div>
      )}
    </AddForm>
  );
}
