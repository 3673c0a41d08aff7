import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import type { AnsweredChange } from '../../../domain/work/answered-changes';
import { mayCongratulate } from '../../../domain/work/congratulate';
import type { HostOutcome } from '../../host/mail-host';
import { useLaterWords } from '../../locales/later-words';
import { useActing } from './acting';
import { ChangeAnswers } from './change-answers';
import { congratulate } from './congratulate';
import { ContactUpdate } from './contact-update';
import { FollowButton } from './follow-button';

interface ChangeActionsProps {
  readonly change: AnsweredChange;
  readonly person: Person;
  /** Told of each answer, so that the change stays in its place until the card is left. */
  readonly onAnswered: () => void;
}

type Person = Pick<Card, 'address' | 'name' | 'followed'>;

/** What can be said and done about a change: congratulate on it only if that is sure to be right, follow the person, take the new position over. */
export function ChangeActions({ change, person, onAnswered }: ChangeActionsProps): ReactNode {
  return (
    <>
      <div className="need-answers">
        {mayCongratulate(change) && <CongratulateButton change={change} person={person} />}
        <FollowButton person={person} />
        <ContactUpdate change={change} person={person} />
      </div>
      <ChangeAnswers change={change} address={person.address} onAnswered={onAnswered} />
    </>
  );
}

function CongratulateButton({ change, person }: Omit<ChangeActionsProps, 'onAnswered'>): ReactNode {
  const { t, language } = useLaterWords();
  const { host } = useActing();
  const [outcome, setOutcome] = useState<HostOutcome>('done');
  return (
    <>
      <Button
        size="small"
        appearance="primary"
        onClick={() => void congratulate(person, { host, change, language }).then(setOutcome)}
      >
        {t('change.congratulate')}
      </Button>
      {outcome !== 'done' && (
        <span className="meta" role="status">
          {t('change.notOpened')}
        </span>
      )}
    </>
  );
}
