import { useEffect, type ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import { useWords } from '../../locales/words';
import { useActing } from './acting';
import { tellOfChange } from './change-alert';
import { FollowButton } from './follow-button';

/** What comes after the card: word of a job change above the message, and following where no change offers it. */
export function PersonExtras({ card }: { readonly card: Card }): ReactNode {
  const words = useWords();
  const { host } = useActing();
  useEffect(() => {
    void tellOfChange(host, card, words);
  }, [host, card, words]);
  if (card.jobChanges.length > 0 || card.accounts.length === 0) return null;
  return (
    <div className="person-extras">
      <FollowButton person={card} />
    </div>
  );
}
