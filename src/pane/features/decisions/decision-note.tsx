import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useLaterWords } from '../../locales/later-words';
import { useAccountNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import type { Saying, ShownDecision } from '../card/lookup-state';
import { useOnDecide } from './deciding';

/** What was just said of accounts or an address, and the way back; or that it could not be kept. */
export function DecisionNote({ decision: { saying, status } }: { readonly decision: ShownDecision }): ReactNode {
  const { t, rich } = useLaterWords();
  const nameOf = useAccountNetworkName();
  const onDecide = useOnDecide();
  const next = status === 'failed' ? saying : status === 'kept' ? undoing(saying) : null;
  const failure = 'other' in saying ? 'decided.notJoined' : 'decided.failed';
  const words = rich(status === 'failed' ? failure : `decided.${saying.choice}`, {
    handle: <OutsideText text={subjectOf(saying)} />,
    network: 'account' in saying ? nameOf(saying.account) : '',
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

function subjectOf(saying: Saying): string {
  if ('account' in saying) return saying.account.handle;
  if ('accounts' in saying) return saying.accounts.map(({ handle }) => handle).join(', ');
  return 'link' in saying ? saying.link : saying.other;
}

/** What takes a saying back; null for one that already does. */
function undoing(saying: Saying): Saying | null {
  if (/^un/.test(saying.choice)) return null;
  if ('account' in saying) return { choice: 'undecided', account: saying.account };
  if ('accounts' in saying) return { choice: 'unsplit', accounts: saying.accounts };
  return 'link' in saying ? { choice: 'unlinked', link: saying.link } : { choice: 'unjoined', other: saying.other };
}
