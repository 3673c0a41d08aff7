import { useEffect, useState, type ReactNode } from 'react';
import { useLaterWords } from '../../locales/later-words';
import { Notice } from '../../ui/notice';
import { OutsideText } from '../../ui/outside-text';
import type { Progress } from './lookup-state';

interface NotAskedProps {
  readonly progress: Progress;
  readonly onAgain: (networks: readonly string[]) => void;
}

/** Nobody was asked: by a rule, for want of one, because it waits for a press, or because too much was asked before. */
export function NotAsked({ progress, onAgain }: NotAskedProps): ReactNode {
  switch (progress.kind) {
    case 'declined':
      return <DeclinedNotice {...progress} />;
    case 'not-set-up':
      return <NotSetUpNotice {...progress} />;
    case 'held':
      return <HeldNotice {...progress} onAgain={onAgain} />;
    case 'paused':
      return <PausedNotice {...progress} onAgain={onAgain} />;
    default:
      return null;
  }
}

type Of<Kind extends Progress['kind']> = Extract<Progress, { readonly kind: Kind }>;

/** Not looked up, by a rule: which one, and nothing to press. */
function DeclinedNotice({ reason, domain }: Of<'declined'>): ReactNode {
  const { t, rich } = useLaterWords();
  const title = rich(`declined.${reason}`, {
    domain: domain === null ? '' : <OutsideText text={domain} />,
    has: domain === null ? 'no' : 'yes',
  });
  return <Notice level={2} title={title} text={t(`declined.${reason}.why`)} />;
}

/** The organisation has still to choose how people are looked up: whom to ask, and nothing to press. */
function NotSetUpNotice({ contact }: Of<'not-set-up'>): ReactNode {
  const { t, rich } = useLaterWords();
  const has = contact === null ? 'no' : 'yes';
  const whom = contact === null ? '' : <OutsideText text={contact} />;
  return <Notice level={2} title={t('notSetUp.title')} text={rich('notSetUp.why', { contact: whom, has })} />;
}

/** Not looked up until the user says so: who chose that. */
function HeldNotice({ isRule, onAgain }: Of<'held'> & Pick<NotAskedProps, 'onAgain'>): ReactNode {
  const { t } = useLaterWords();
  const why = t(isRule ? 'held.rule' : 'held.why');
  return <Notice level={2} title={t('held.title')} text={why} action={{ label: t('held.lookUp'), run: () => onAgain([]) }} />;
}

const usualSeconds = 60;
const mostSeconds = 900;

/** Asked too often: when it goes on, and then it does, once. There is nothing to press: that would only be refused again. */
function PausedNotice({ after, onAgain }: Of<'paused'> & Pick<NotAskedProps, 'onAgain'>): ReactNode {
  const { t } = useLaterWords();
  const [left, setLeft] = useState(() => secondsOf(after));
  useEffect(() => {
    const timer = setTimeout(() => (left > 1 ? setLeft(left - 1) : onAgain([])), 1000);
    return () => clearTimeout(timer);
  }, [left, onAgain]);
  return <Notice level={2} title={t('paused.title')} text={t('paused.why', { left })} />;
}

function secondsOf(after: string | null): number {
  const seconds = Math.ceil(Number(after));
  return seconds > 0 ? Math.min(seconds, mostSeconds) : usualSeconds;
}
