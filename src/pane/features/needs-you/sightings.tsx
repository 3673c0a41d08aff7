import type { ReactNode } from 'react';
import type { JobChange } from '../../../domain/work/job-change';
import type { Sighting } from '../../../domain/work/position';
import { useLaterWords } from '../../locales/later-words';
import { Meta } from '../../ui/meta';
import { useNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import { Position } from './change-lead';

/** Who said what on which days, and the day before which nothing was seen. */
export function Sightings({ of: { sightings, knownSince } }: { readonly of: JobChange }): ReactNode {
  const { t, day } = useLaterWords();
  return (
    <>
      <ul className="details">
        {sightings.map((sighting, at) => (
          <li key={at}>
            <Position {...sighting} />
            <SightingMeta sighting={sighting} />
          </li>
        ))}
      </ul>
      <p className="meta">{t('change.baseline', { day: day(knownSince) })}</p>
    </>
  );
}

function SightingMeta({ sighting }: { readonly sighting: Sighting }): ReactNode {
  const { t, day } = useLaterWords();
  const nameOf = useNetworkName();
  const { firstSeenOn, lastSeenOn, place } = sighting;
  const days =
    firstSeenOn === lastSeenOn ? day(lastSeenOn) : t('change.days', { first: day(firstSeenOn), last: day(lastSeenOn) });
  return (
    <Meta
      facts={[
        nameOf(sighting.source),
        days,
        place === null ? null : <OutsideText key="place" text={place} />,
        sighting.statedIn === 'text' ? t('change.inText') : null,
      ]}
    />
  );
}
