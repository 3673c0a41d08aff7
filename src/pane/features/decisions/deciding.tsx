import { Button } from '@fluentui/react-components';
import { createContext, useContext, type ReactNode } from 'react';
import type { DecisionChoice } from '../../../contract/decision';
import type { Account } from '../../../domain/identity/account';
import type { Participant } from '../../../domain/message/participant';
import type { Saying } from '../card/lookup-state';
import { useWords } from '../../locales/words';
import { useMayRespond } from '../sign-in/signing-in';

export type OnDecide = (saying: Saying) => void;

const context = createContext<OnDecide>(() => undefined);
/** Who is told when the user says whose an account or an address is. */
export const DecidingProvider = context.Provider;

const people = createContext<readonly Participant[]>([]);
/** Everybody on the message. */
export const PeopleProvider = people.Provider;

export function usePeople(): readonly Participant[] {
  return useContext(people);
}

interface DecisionButtonProps {
  readonly account: Account;
  readonly choice: DecisionChoice;
}

export function useOnDecide(): OnDecide {
  return useContext(context);
}

/** Says in one click whose the account is; there is a way back afterwards, so nothing is asked twice. Nothing for those who may not say it. */
export function DecisionButton({ account, choice }: DecisionButtonProps): ReactNode {
  const { t } = useWords();
  const onDecide = useOnDecide();
  if (!useMayRespond()) return null;
  return (
    <Button
      size="small"
      appearance={choice === 'same' ? 'secondary' : 'subtle'}
      aria-label={t('decide.about', { choice: t(`decide.${choice}`), handle: account.handle })}
      onClick={() => onDecide({ account, choice })}
    >
      {t(`decide.${choice}`)}
    </Button>
  );
}
