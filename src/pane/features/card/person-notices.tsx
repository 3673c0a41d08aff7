import type { ReactNode } from 'react';
import type { NetworkState } from '../../../domain/card';
import type { AnsweredChange } from '../../../domain/work/answered-changes';
import { useWords } from '../../locales/words';
import { useNetworkName } from '../../ui/network-names';
import { Notice } from '../../ui/notice';
import { OutsideText } from '../../ui/outside-text';
import { SignedOut } from '../sign-in/signing-in';
import { isSignInAsked, type Failure } from './lookup-state';

interface AgainProps {
  readonly onAgain: (networks: readonly string[]) => void;
}

/** What is known belongs to somebody at the imitated domain, so it would speak for the imitator. */
export function ImitatedNotice(): ReactNode {
  const { t } = useWords();
  return <Notice level={2} title={t('imitated.title')} text={t('imitated.why')} />;
}

/** Whom a mail may no longer reach: the newest change is that this person left, as far as anybody knows. */
export function LeftNotice({ changes: [newest] }: { readonly changes: readonly AnsweredChange[] }): ReactNode {
  const { rich } = useWords();
  if (newest?.kind !== 'left' || !newest.from?.company) return null;
  return (
    <p className="left-note" role="note">
      {rich('left.notice', {
        company: <OutsideText text={newest.from.company} />,
        sure: newest.standing === 'confirmed' ? 'yes' : 'no',
        count: newest.saidBy.length,
      })}
    </p>
  );
}

/** The service did not answer as it should: what happened and what to do. */
export function FailedNotice({ failure, onAgain }: AgainProps & { readonly failure: Failure }): ReactNode {
  const { t } = useWords();
  const isForSignIn = isSignInAsked(failure);
  const kind = isForSignIn ? 'refused' : failure;
  const notice = (
    <Notice
      level={2}
      title={t(`failed.${kind}`)}
      text={t(`failed.${kind}.why`)}
      action={{ label: t('trouble.retry'), run: () => onAgain([]) }}
    />
  );
  return isForSignIn ? <SignedOut onSignedIn={() => onAgain([])}>{notice}</SignedOut> : notice;
}

/** Nobody was found: who was asked, and that a network that failed may still know somebody. */
export function NobodyNotice({ networks, onAgain }: AgainProps & { readonly networks: readonly NetworkState[] }): ReactNode {
  const { t, asOf } = useWords();
  const nameOf = useNetworkName();
  const answered = networks.filter(({ outcome }) => outcome === 'none' || outcome === 'found');
  const isPartial = answered.length < networks.length;
  const times = answered.flatMap(({ askedAt }) => askedAt ?? []).toSorted();
  const asked = t('nobody.asked', {
    networks: answered.map(({ network }) => nameOf(network)).join(', '),
    time: asOf(times[0] ?? ''),
  });
  return (
    <Notice
      level={2}
      title={t(isPartial ? 'nobody.sofar' : 'nobody.title')}
      text={answered.length > 0 ? asked : t('nobody.noneAsked')}
      action={{ label: t('nobody.again'), run: () => onAgain(networks.map(({ network }) => network)) }}
    />
  );
}
