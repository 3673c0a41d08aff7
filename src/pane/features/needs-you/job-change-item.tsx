import { lazy, type ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import type { AnsweredChange } from '../../../domain/work/answered-changes';
import type { JobChange } from '../../../domain/work/job-change';
import type { Sighting } from '../../../domain/work/position';
import { useWords } from '../../locales/words';
import { AfterPaint } from '../../ui/after-paint';
import { Disclosure } from '../../ui/disclosure';
import { Meta } from '../../ui/meta';
import { useNetworkName } from '../../ui/network-names';
import { ChangeLead, Position } from './change-lead';
import { headlineOf, sourcesOf } from './change-words';

const ChangeActions = lazy(() => import('./change-actions').then((module) => ({ default: module.ChangeActions })));

interface JobChangeItemProps {
  readonly change: AnsweredChange;
  readonly card: Card;
  readonly onAnswered: () => void;
}

/** A proposed job change: what changed, between when, and who saw it; each sighting on demand. Then what can be said and done. */
export function JobChangeItem({ change, card, onAnswered }: JobChangeItemProps): ReactNode {
  const { t } = useWords();
  const nameOf = useNetworkName();
  if (!headlineOf(change)) return null;
  return (
    <div className="need">
      <ChangeLead change={change} />
      <Disclosure
        label={t('change.seenBy', { sources: sourcesOf(change).map(nameOf).join(', ') })}
        content={() => <Sightings of={change} />}
      >
        {(button, opened) => (
          <>
            <div className="need-actions">{button}</div>
            {opened}
          </>
        )}
      </Disclosure>
      <div className="need-room">
        <AfterPaint when>
          <ChangeActions change={change} person={card} onAnswered={onAnswered} />
        </AfterPaint>
      </div>
    </div>
  );
}

function Sightings({ of: { sightings } }: { readonly of: JobChange }): ReactNode {
  return (
    <ul className="details">
      {sightings.map((sighting, at) => (
        <li key={at}>
          <Position {...sighting} />
          <SightingMeta sighting={sighting} />
        </li>
      ))}
    </ul>
  );
}

function SightingMeta({ sighting }: { readonly sighting: Sighting }): ReactNode {
  const { t, day } = useWords();
  const nameOf = useNetworkName();
  const { firstSeenOn, lastSeenOn } = sighting;
  const days =
    firstSeenOn === lastSeenOn ? day(lastSeenOn) : t('change.days', { first: day(firstSeenOn), last: day(lastSeenOn) });
  return <Meta facts={[nameOf(sighting.source), days, sighting.statedIn === 'text' ? t('change.inText') : null]} />;
}
