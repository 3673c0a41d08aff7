import { lazy, Suspense, type ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import type { AnsweredChange } from '../../../domain/work/answered-changes';
import { useWords } from '../../locales/words';
import { AfterPaint } from '../../ui/after-paint';
import { Disclosure } from '../../ui/disclosure';
import { useNetworkName } from '../../ui/network-names';
import { ChangeLead } from './change-lead';
import { headlineOf, sourcesOf } from './change-words';

const ChangeActions = lazy(() => import('./change-actions').then((module) => ({ default: module.ChangeActions })));
const Sightings = lazy(() => import('./sightings').then((module) => ({ default: module.Sightings })));

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
        content={() => (
          <Suspense fallback={<p className="meta">{t('foot.opening')}</p>}>
            <Sightings of={change} />
          </Suspense>
        )}
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
