import { lazy, memo, Suspense, type ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import { isWarning } from '../../../domain/message/trust-finding';
import { AfterPaint } from '../../ui/after-paint';
import { CandidateSection, MoreCandidates } from '../candidates/candidate-list';
import { AccountList } from '../accounts/account-list';
import { CardFoot } from '../foot/card-foot';
import { LookAlikeBar } from '../header/look-alike-bar';
import { PersonHeader } from '../header/person-header';
import { Lately } from '../lately/lately';
import { MentionList } from '../mentions/mention-list';
import { HoldingProvider, usePlacedMentions } from '../mentions/mention-places';
import { NeedsYou } from '../needs-you/needs-you';
import { CardSkeleton } from './card-skeleton';
import { isEmptyCard } from './is-empty-card';
import type { ShownPerson } from './lookup-state';
import { FailedNotice, ImitatedNotice, LeftNotice, NobodyNotice } from './person-notices';

const Around = lazy(() =>
  import(/* webpackChunkName: "mentions" */ '../mentions/around').then((module) => ({ default: module.Around })),
);
const Live = lazy(() =>
  import(/* webpackChunkName: "mentions" */ '../mentions/live').then((module) => ({ default: module.Live })),
);
// Where this can't be fetched nothing was judged either: both are fetched after the first card.
const TrustLines = lazy(() =>
  import(/* webpackChunkName: "trust" */ '../header/trust-lines').then((module) => ({ default: module.TrustLines })),
);

const NotAsked = lazy(() =>
  import(/* webpackChunkName: "not-asked" */ './not-asked').then((module) => ({ default: module.NotAsked })),
);

const PersonExtras = lazy(() => import('../needs-you/person-extras').then((module) => ({ default: module.PersonExtras })));

const Correcting = lazy(() =>
  import(/* webpackChunkName: "correcting" */ '../decisions/correcting').then((module) => ({ default: module.Correcting })),
);
const DecisionNote = lazy(() =>
  import(/* webpackChunkName: "correcting" */ '../decisions/decision-note').then((module) => ({ default: module.DecisionNote })),
);
const SetAside = lazy(() =>
  import(/* webpackChunkName: "correcting" */ '../decisions/set-aside').then((module) => ({ default: module.SetAside })),
);
const OtherAddresses = lazy(() =>
  import(/* webpackChunkName: "correcting" */ '../decisions/other-addresses').then((module) => ({
    default: module.OtherAddresses,
  })),
);

interface PersonCardProps {
  readonly shown: ShownPerson;
  readonly onAgain: (networks: readonly string[]) => void;
}

/**
 * Everything of one person, in the order of use: who and how sure, what needs me, accounts, the rest, and how old it is. Under a warning
 * nothing that is known: it would lend the sender somebody else's face.
 */
export function PersonCard({ shown, onAgain }: PersonCardProps): ReactNode {
  const { person, progress, decision, trust } = shown;
  const isWarned = trust.some(isWarning);
  const card = isWarned ? null : shown.card;
  const isAsking = progress.kind === 'asking' || progress.kind === 'waiting';
  return (
    <>
      {shown.card?.lookAlike && <LookAlikeBar warning={shown.card.lookAlike} />}
      {trust.length > 0 && (
        <Suspense>
          <TrustLines findings={trust} />
        </Suspense>
      )}
      <PersonHeader person={person} card={card} isAsking={isAsking && !isWarned} isWarned={isWarned} />
      {card && card.addresses.length > 0 && (
        <Suspense>
          <OtherAddresses addresses={card.addresses} />
        </Suspense>
      )}
      {card && <LeftNotice changes={card.jobChanges} />}
      {decision && !isWarned && (
        <Suspense>
          <DecisionNote decision={decision} />
        </Suspense>
      )}
      <CardBody shown={{ ...shown, card }} isAsking={isAsking} isWarned={isWarned} onAgain={onAgain} />
      {card && card.setAside.length > 0 && (
        <Suspense>
          <SetAside accounts={card.setAside} />
        </Suspense>
      )}
      {card && !card.lookAlike && progress.kind === 'done' && (
        <Suspense>
          <Correcting card={card} />
        </Suspense>
      )}
      {card && (
        <AfterPaint when={progress.kind === 'done'}>
          <PersonExtras card={card} />
        </AfterPaint>
      )}
      <CardFoot card={shown.card} progress={progress} onAgain={onAgain} />
      {card && card.mark !== null && (
        <AfterPaint when={progress.kind === 'done'}>
          <Live card={card} />
        </AfterPaint>
      )}
    </>
  );
}

interface CardBodyProps extends PersonCardProps {
  readonly isAsking: boolean;
  readonly isWarned: boolean;
}

function CardBody({ shown: { card, progress }, isAsking, isWarned, onAgain }: CardBodyProps): ReactNode {
  const { kind } = progress;
  const notAsked = (kind === 'declined' || kind === 'not-set-up' || kind === 'held' || kind === 'paused') && (
    <Suspense>
      <NotAsked progress={progress} onAgain={onAgain} />
    </Suspense>
  );
  if (kind === 'declined' || kind === 'not-set-up') return notAsked;
  if (card && !isEmptyCard(card))
    return (
      <>
        <CardSections card={card} />
        {notAsked}
      </>
    );
  if (isWarned || card?.lookAlike) return <ImitatedNotice />;
  if (notAsked) return notAsked;
  if (isAsking) return <CardSkeleton />;
  if (kind === 'failed') return <FailedNotice failure={progress.failure} onAgain={onAgain} />;
  return <NobodyNotice networks={card?.networks ?? []} onAgain={onAgain} />;
}

/** Drawn anew for a new card only, not for every step of the look-up. */
const CardSections = memo(function CardSections({ card }: { readonly card: Card }): ReactNode {
  const isKnown = card.accounts.length > 0;
  const { needs, list, aside, hold } = usePlacedMentions(card);
  return (
    <HoldingProvider value={hold}>
      <NeedsYou card={card} unanswered={needs} />
      {!isKnown && <CandidateSection candidates={card.candidates} />}
      <MentionList mentions={list} all={card.mentions} aside={aside} />
      <AccountList accounts={card.accounts} others={<MoreCandidates candidates={card.candidates} />} />
      <Lately posts={card.posts} />
      <AfterPaint when={isKnown || card.candidates.length > 0}>
        <Around card={card} />
      </AfterPaint>
    </HoldingProvider>
  );
});
