import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../locales/words';
import { useNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import type { ShownDecision } from '../card/lookup-state';
import { useOnDecide } from './deciding';

/** What was just said of an account, and the way back; or that it could not be kept. */
export function DecisionNote({ decision }: { readonly decision: ShownDecision }): ReactNode {
  const { t, rich } = useWords();
  const nameOf = useNetworkName();
  const onDecide = useOnDecide();
  const { account, choice, status } = decision;
  const isKept = status === 'kept';
  const hasButton = status === 'failed' || (isKept && choice !== 'undecided');
  const words = rich(status === 'failed' ? 'decided.failed' : `decided.${choice}`, {
    handle: <OutsideText text={account.handle} />,
    network: nameOf(account.network),
  });
  return (
    <div className={`decision-note ${status}`} role="status">
      <span>{words}</span>
      {hasButton && (
        <Button size="small" appearance="subtle" onClick={() => onDecide(account, isKept ? 'undecided' : choice)}>
          {t(isKept ? 'decided.undo' : 'decided.again')}
        </Button>
      )}
    </div>
  );
}
