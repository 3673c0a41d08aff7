import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import { TextButton } from '../../ui/text-button';
import { useWords } from '../../locales/words';
import { isSignInAsked, type Failure, type Progress } from '../card/lookup-state';
import { SignedOut } from '../sign-in/signing-in';
import { troublesOf } from './network-words';
import { TroubleLine } from './trouble-line';

const SourcesView = lazy(() => import('../sources/sources-view').then((module) => ({ default: module.SourcesView })));

interface CardFootProps {
  readonly card: Card | null;
  readonly progress: Progress;
  readonly onAgain: (networks: readonly string[]) => void;
}

/** How old the card is, what is missing from it, and where it all came from. */
export function CardFoot({ card, progress, onAgain }: CardFootProps): ReactNode {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <footer className="foot">
      {progress.kind === 'failed' && card && <FailedLine failure={progress.failure} onAgain={onAgain} />}
      {troublesOf(card?.networks ?? []).map(({ state, trouble }) => (
        <TroubleLine key={state.network} state={state} trouble={trouble} onAgain={onAgain} />
      ))}
      <div className="foot-line">
        <AsOf card={card} progress={progress} />
        {card?.sample && <span className="badge sample">{t('foot.sample')}</span>}
        <TextButton
          className="foot-sources"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          {t('foot.sources')}
        </TextButton>
      </div>
      {isOpen && (
        <div id={id}>
          <Suspense fallback={<p className="meta">{t('foot.opening')}</p>}>
            <SourcesView networks={card?.networks ?? []} onAgain={onAgain} />
          </Suspense>
        </div>
      )}
    </footer>
  );
}

function AsOf({ card, progress }: Pick<CardFootProps, 'card' | 'progress'>): ReactNode {
  const { t, asOf, exact } = useWords();
  const asking = card?.networks.filter(({ outcome }) => outcome === 'asking').length ?? 0;
  if (progress.kind === 'asking')
    return <span className="late">{asking > 0 ? t('foot.asking', { count: asking }) : t('foot.looking')}</span>;
  if (!card?.asOf) return null;
  return (
    <time dateTime={card.asOf} title={exact(card.asOf)}>
      {t('foot.asOf', { time: asOf(card.asOf) })}
    </time>
  );
}

/** Below a card that could not be renewed. */
function FailedLine({ failure, onAgain }: Pick<CardFootProps, 'onAgain'> & { readonly failure: Failure }): ReactNode {
  const { t } = useWords();
  const line = (
    <div className="trouble">
      {t('foot.cut')} · <TextButton onClick={() => onAgain([])}>{t('trouble.retry')}</TextButton>
    </div>
  );
  return isSignInAsked(failure) ? <SignedOut onSignedIn={() => onAgain([])}>{line}</SignedOut> : line;
}
