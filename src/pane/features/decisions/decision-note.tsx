import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../../locales/words';
import { useNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import type { Saying, ShownDecision } from '../card/lookup-state';
import { useOnDecide } from './deciding';

/** What was just said of an account, and the way back; or that it could not be kept. */
export function DecisionNote({ decision: { saying, status } }: { readonly decision: ShownDecision }): ReactNode {
  const { t, rich } = useWords();
  const nameOf = useNetworkName();
  const onDecide = useOnDecide();
  const next = status === 'failed' ? saying : status === 'kept' ? undoing(saying) : null;
  const words = rich(status === 'failed' ? 'decided.failed' : `decided.${saying.choice}`, {
    handle: <OutsideText text={'link' in saying ? saying.link : saying.account.handle} />,
    network: 'link' in saying ? '' : nameOf(saying.account.network),
  });
  return (
    <div className={`decision-note ${status}`} role="status">
      <span>{words}</span>
      {next && (
        <Button size="small" appearance="subtle" onClick={() => onDecide(next)}>
          {t(status === 'failed' ? 'decided.again' : 'decided.undo')}
        </Button>
      )}
    </div>
  );
}

/** What takes a saying back; null for one that already does. */
function undoing(saying: Saying): Saying | null {
  if ('link' in saying) return saying.choice === 'linked' ? { choice: 'unlinked', link: saying.link } : null;
  return saying.choice === 'undecided' ? null : { choice: 'undecided', account: saying.account };
}
