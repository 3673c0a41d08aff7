import type { ReactNode } from 'react';
import { useWords } from '../../locales/words';
import { OutsideText } from '../../ui/outside-text';
import type { ShownPerson } from './lookup-state';

/** Tells screen readers once whom the pane now shows. Nobody who is only passed by while leafing is announced. */
export function Announcement({ shown }: { readonly shown: ShownPerson | null }): ReactNode {
  const { rich } = useWords();
  const isSettled = shown !== null && shown.progress.kind !== 'waiting';
  return (
    <div className="unseen" role="status" aria-live="polite">
      {isSettled && (
        <span key={`${shown.binding.messageId} ${shown.binding.address}`}>
          {rich('announce.person', {
            name: <OutsideText text={shown.person.name ?? shown.person.address} />,
            address: <OutsideText text={shown.person.address} />,
          })}
        </span>
      )}
    </div>
  );
}
