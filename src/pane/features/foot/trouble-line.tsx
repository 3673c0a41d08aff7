import type { ReactNode } from 'react';
import type { NetworkState } from '../../../domain/card';
import { TextButton } from '../../ui/text-button';
import { useWords } from '../../locales/words';
import { useNetworkName } from '../../ui/network-names';
import { mayRetry, type Trouble } from './network-words';

interface TroubleLineProps {
  readonly state: NetworkState;
  readonly trouble: Trouble;
  readonly onAgain: (networks: readonly string[]) => void;
}

/** One network that did not do its part, since when its facts are old, and a way to ask again. */
export function TroubleLine({ state, trouble, onAgain }: TroubleLineProps): ReactNode {
  const { t, day, asOf, now } = useWords();
  const nameOf = useNetworkName();
  const network = nameOf(state.network);
  return (
    <div className="trouble">
      {t(`trouble.${trouble}`, { network })}
      {state.staleSince !== null && ` · ${t('trouble.stale', { day: day(state.staleSince) })}`}
      {' · '}
      {mayRetry(state, now()) ? (
        <TextButton
          onClick={() => onAgain([state.network])}
          aria-label={t('trouble.about', { action: t('trouble.retry'), network })}
        >
          {t('trouble.retry')}
        </TextButton>
      ) : (
        t('trouble.later', { time: asOf(state.retryAt ?? '') })
      )}
    </div>
  );
}
