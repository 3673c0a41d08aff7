import type { ReactNode } from 'react';
import type { NetworkState } from '../../../domain/card';
import { sendsOf } from '../../../web/sends';
import { TextButton } from '../../ui/text-button';
import { useLaterWords } from '../../locales/later-words';
import { Meta } from '../../ui/meta';
import { useAbout, useNetworkName } from '../../ui/network-names';
import { When } from '../../ui/when';
import { mayRetry } from '../foot/network-words';

interface SourcesViewProps {
  readonly networks: readonly NetworkState[];
  readonly onAgain: (networks: readonly string[]) => void;
}

/** Every network: whether it was asked about this person, what came of it, and what it is sent. */
export function SourcesView({ networks, onAgain }: SourcesViewProps): ReactNode {
  const { t } = useLaterWords();
  const about = useAbout();
  const asked = new Set(networks.map(({ network }) => network));
  const others = about?.networks.filter(({ id }) => !asked.has(id)) ?? [];
  return (
    <>
      <ul className="sources">
        {networks.map((state) => (
          <AskedNetwork key={state.network} state={state} onAgain={onAgain} />
        ))}
        {others.map(({ id, on }) => (
          <li key={id}>
            <NetworkTitle network={id} />
            <Meta facts={[t(on ? 'sources.notAsked' : 'sources.off')]} />
          </li>
        ))}
      </ul>
      <p className="meta">{t('sources.body')}</p>
    </>
  );
}

function AskedNetwork({
  state,
  onAgain,
}: {
  readonly state: NetworkState;
  readonly onAgain: SourcesViewProps['onAgain'];
}): ReactNode {
  const { t, day, now, language } = useLaterWords();
  const nameOf = useNetworkName();
  const sends = sendsOf(state.network, language);
  const canAsk = state.outcome !== 'asking' && mayRetry(state, now());
  return (
    <li>
      <NetworkTitle network={state.network} />
      <Meta
        facts={[
          t(`outcome.${state.outcome}`),
          state.askedAt && <When key="when" instant={state.askedAt} />,
          state.staleSince && t('trouble.stale', { day: day(state.staleSince) }),
          canAsk && (
            <TextButton
              key="again"
              onClick={() => onAgain([state.network])}
              aria-label={t('trouble.about', { action: t('sources.again'), network: nameOf(state.network) })}
            >
              {t('sources.again')}
            </TextButton>
          ),
        ]}
      />
      {sends !== null && <p className="meta">{sends}</p>}
    </li>
  );
}

function NetworkTitle({ network }: { readonly network: string }): ReactNode {
  const nameOf = useNetworkName();
  return <b>{nameOf(network)}</b>;
}
