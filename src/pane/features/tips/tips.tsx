import type { ReactNode } from 'react';
import type { PlaceTips } from '../../../contract/place-tips';
import { useLaterWords } from '../../locales/later-words';
import { Disclosure } from '../../ui/disclosure';
import { OutLink } from '../../ui/out-link';
import { NotTold } from '../aside/not-told';
import { useActing } from '../needs-you/acting';
import { PlaceSection } from './place-section';
import { useTips } from './tips-now';

/** What visitors wrote about our places, folded away: each look costs, so it is asked for only once somebody opens it. */
export function Tips(): ReactNode {
  const { t } = useLaterWords();
  return (
    <div className="tips">
      <Disclosure label={t('tips.title')} content={() => <OpenTips />} />
    </div>
  );
}

function OpenTips(): ReactNode {
  const { t } = useLaterWords();
  const { fetchFrom } = useActing();
  const { tips, progress, again } = useTips(fetchFrom);
  if (progress === 'asking')
    return (
      <p className="meta" role="status">
        {t('tips.asking')}
      </p>
    );
  if (tips) return <Places tips={tips} onAgain={again} />;
  return <NotTold title={t('tips.failed')} onAgain={again} />;
}

function Places({ tips: { source, places }, onAgain }: { readonly tips: PlaceTips; readonly onAgain: () => void }): ReactNode {
  const { rich } = useLaterWords();
  const credit = (
    <OutLink href={source.homepage}>
      <bdi>{source.name}</bdi>
    </OutLink>
  );
  return (
    <>
      {places.map((place) => (
        <PlaceSection key={place.url} place={place} source={source.name} onAgain={onAgain} />
      ))}
      <p className="meta" role="status">
        {rich('tips.source', { source: credit })}
      </p>
    </>
  );
}
