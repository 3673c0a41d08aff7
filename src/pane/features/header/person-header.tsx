import { Fragment, type ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import { displayDomain } from '../../../domain/message/address';
import type { Participant } from '../../../domain/message/participant';
import type { CurrentPosition } from '../../../domain/work/position';
import { useWords } from '../../locales/words';
import { Initials } from '../../ui/initials';
import { Meta } from '../../ui/meta';
import { useNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import { isEmptyCard } from '../card/is-empty-card';
import { surenessOf } from './sureness';

interface PersonHeaderProps {
  readonly person: Participant;
  readonly card: Card | null;
  /** Whether more is still to come, so that its place is kept. */
  readonly isAsking: boolean;
  /** Whether the message itself speaks against its sender. */
  readonly isWarned: boolean;
}

/** Who: what the mail says at once, and what was found as it comes. */
export function PersonHeader({ person, card, isAsking, isWarned }: PersonHeaderProps): ReactNode {
  const name = person.name ?? card?.name ?? null;
  const address = readableAddress(person.address);
  return (
    <header className="person">
      <Initials name={name ?? address} seed={person.address} size="large" />
      <div className="person-words">
        <h1>
          <OutsideText text={name ?? address} />
        </h1>
        {card?.position ? <PositionLine position={card.position} /> : <NoPosition isAsking={isAsking} isKnown={card !== null} />}
        {name !== null && (
          <div className="meta address">
            <OutsideText text={address} />
          </div>
        )}
        <SurenessLine card={card} isAsking={isAsking} isWarned={isWarned} />
      </div>
    </header>
  );
}

/** The domain in its own script where that can't be mistaken for another. */
function readableAddress(address: string): string {
  const at = address.lastIndexOf('@') + 1;
  return address.slice(0, at) + displayDomain(address.slice(at));
}

/** Title and company, and who said so when. */
export function PositionLine({
  position: { title, company, since, source, seenOn },
}: {
  readonly position: CurrentPosition;
}): ReactNode {
  const { t, day, partial } = useWords();
  const nameOf = useNetworkName();
  const parts = [title, company].filter((part) => part !== null);
  return (
    <>
      <div className="position">
        <span>
          {parts.map((part, at) => (
            <Fragment key={at}>
              {at > 0 && ' · '}
              <OutsideText text={part} />
            </Fragment>
          ))}
        </span>
      </div>
      <Meta
        facts={[
          since && t('header.since', { date: partial(since) }),
          t('header.seen', { source: nameOf(source), day: day(seenOn) }),
        ]}
      />
    </>
  );
}

function NoPosition({ isAsking, isKnown }: { readonly isAsking: boolean; readonly isKnown: boolean }): ReactNode {
  const { t } = useWords();
  if (isAsking) return <div className="skeleton position-place" />;
  return isKnown && <div className="position unknown">{t('header.noTitle')}</div>;
}

const imitated = { kind: 'imitated' } as const;
const shapes = { proven: '✓', likely: '≈', unknown: '○', imitated: '!' } as const;

/** How sure we are. That nothing is sure is said only when nothing more can come, and not where nothing was found at all. */
export function SurenessLine({ card, isAsking, isWarned }: Omit<PersonHeaderProps, 'person'>): ReactNode {
  const { t } = useWords();
  const sureness = isWarned ? imitated : card && surenessOf(card);
  if (!sureness || (sureness.kind === 'unknown' && isAsking)) return isAsking && <div className="skeleton sureness-place" />;
  if (sureness.kind === 'unknown' && (!card || isEmptyCard(card))) return null;
  const words =
    sureness.kind === 'proven' || sureness.kind === 'likely'
      ? t(`sure.${sureness.kind}`, { reason: t(`reason.${sureness.reason}`), more: sureness.more })
      : t(`sure.${sureness.kind}`);
  return (
    <div className={`sureness ${sureness.kind}`}>
      <span aria-hidden="true">{shapes[sureness.kind]}</span> {words}
    </div>
  );
}
