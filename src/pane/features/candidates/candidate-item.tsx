import { Fragment, type ReactNode } from 'react';
import type { JudgedAccount } from '../../../domain/identity/judged-account';
import { accountKey } from '../../../domain/identity/account';
import { useWords } from '../../locales/words';
import { DecisionButton } from '../decisions/deciding';
import { Initials } from '../../ui/initials';
import { Meta } from '../../ui/meta';
import { useAccountNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import { PostLink } from '../../ui/post-link';
import { EvidenceWords } from '../accounts/evidence-list';

const longestBio = 140;

/** Somebody who might be the sender: enough to tell them apart, and why they are offered. */
export function CandidateItem({ candidate }: { readonly candidate: JudgedAccount }): ReactNode {
  const { t } = useWords();
  const nameOf = useAccountNetworkName();
  const { account, bio, place, evidence } = candidate;
  const name = candidate.name ?? account.handle;
  const reasons = evidence.map((one, at) => (
    <Fragment key={at}>
      {at > 0 && ', '}
      <EvidenceWords evidence={one} />
    </Fragment>
  ));
  return (
    <>
      <Initials name={name} seed={accountKey(account)} size="small" />
      <div className="row-words">
        <div className="row-title">
          <OutsideText text={name} clip />
        </div>
        <Meta
          facts={[
            nameOf(account),
            <OutsideText key="handle" text={account.handle} />,
            <PostLink key="link" url={account.url} about={account.handle} />,
          ]}
        />
        <Meta facts={[bio && <OutsideText key="bio" text={shorten(bio)} />, place && <OutsideText key="place" text={place} />]} />
        <div className="meta reasons">{reasons.length > 0 ? reasons : t('candidates.noReason')}</div>
        <div className="row-actions">
          <DecisionButton account={account} choice="same" />
          <DecisionButton account={account} choice="other" />
        </div>
      </div>
    </>
  );
}

function shorten(text: string): string {
  return text.length > longestBio ? `${text.slice(0, longestBio)}…` : text;
}
