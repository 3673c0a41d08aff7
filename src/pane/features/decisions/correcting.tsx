import { useId, useState, type ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import { useLaterWords } from '../../locales/later-words';
import { TextButton } from '../../ui/text-button';
import type { Saying } from '../card/lookup-state';
import { useMayRespond } from '../sign-in/signing-in';
import { useOnDecide } from './deciding';
import { JoinForm } from './join-form';
import { LinkForm } from './link-form';
import { SplitForm } from './split-form';

type Way = 'addLink' | 'join' | 'split';

/** What only somebody who knows the person can add: an account that nobody found, another address, or that these are two people. */
export function Correcting({ card }: { readonly card: Card }): ReactNode {
  const { t } = useLaterWords();
  const onDecide = useOnDecide();
  const [opened, setOpened] = useState<Way | null>(null);
  const id = useId();
  const mayRespond = useMayRespond();
  if (!mayRespond) return null;
  const ways: readonly Way[] = card.accounts.length > 1 ? ['addLink', 'join', 'split'] : ['addLink', 'join'];
  const say = (saying: Saying) => {
    setOpened(null);
    onDecide(saying);
  };
  return (
    <div className="correcting">
      <div className="row-actions">
        {ways.map((way) => (
          <TextButton
            key={way}
            className="more"
            aria-expanded={opened === way}
            aria-controls={opened === way ? id : undefined}
            onClick={() => setOpened(opened === way ? null : way)}
          >
            {t(`correct.${way}`)}
          </TextButton>
        ))}
      </div>
      {opened && (
        <div id={id}>
          <Form way={opened} card={card} onSay={say} />
        </div>
      )}
    </div>
  );
}

interface FormProps {
  readonly way: Way;
  readonly card: Card;
  readonly onSay: (saying: Saying) => void;
}

function Form({ way, card, onSay }: FormProps): ReactNode {
  if (way === 'addLink') return <LinkForm onAdd={(link) => onSay({ choice: 'linked', link })} />;
  if (way === 'join') return <JoinForm card={card} onJoin={(other) => onSay({ choice: 'joined', other })} />;
  return <SplitForm accounts={card.accounts} onSplit={(accounts) => onSay({ choice: 'split', accounts })} />;
}
