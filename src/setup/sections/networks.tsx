import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetupNetwork } from '../../contract/setup';
import { isTree } from '../draft/paths';
import { useWords } from '../locales/words';
import { useForm } from '../ui/form';
import { Loading } from '../ui/loading';
import { useLoaded, useSetup } from '../ui/setup-context';
import { KeysProblem } from './key-field';
import { NetworkEntry } from './network-entry';
import { keysOf, type KeyRing } from './keys';
import { OwnPlaces } from './own-places';

/** Which networks are asked, what they are sent, their keys and what they may cost. */
export function NetworksSection(): ReactNode {
  const { client } = useSetup();
  const networks = useLoaded(client.networks);
  const keys = useLoaded(client.keys);
  return (
    <Loading loaded={networks}>
      {(states) => (
        <Loading loaded={keys}>
          {({ keys: list, problem }) => {
            const ring = { keys: list, problem, again: keys.again };
            return (
              <>
                <Networks networks={states.networks} ring={ring} />
                <OwnPlaces tips={states.tips} ring={{ ...ring, keys: keysOf(ring, states.tips.id) }} />
              </>
            );
          }}
        </Loading>
      )}
    </Loading>
  );
}

interface NetworksProps {
  readonly networks: readonly SetupNetwork[];
  readonly ring: KeyRing;
}

function Networks({ networks, ring }: NetworksProps): ReactNode {
  const { t } = useWords();
  const form = useForm();
  const named = form.read(['networks']);
  const chosen: Readonly<Record<string, unknown>> = isTree(named) ? { ...named } : {};
  const isChosen = Object.keys(chosen).length > 0;
  const isOn = ({ id, onByDefault }: SetupNetwork) => (typeof chosen[id] === 'boolean' ? chosen[id] : onByDefault);
  // Whoever decides about one has seen all: each is named then, so that another default later changes nothing here.
  const choose = (network: string | null, on: boolean) => {
    const all = networks.map((one) => [one.id, one.id === network ? on : isOn(one)] as const);
    form.write(['networks'], { ...chosen, ...Object.fromEntries(all) });
  };
  return (
    <>
      <KeysProblem problem={ring.problem} />
      {!isChosen && <NotChosen onChoose={() => choose(null, false)} />}
      <p className="why">{t('callsAMonth.hint')}</p>
      <ul className="entries">
        {networks.map((network) => (
          <NetworkEntry
            key={network.id}
            network={network}
            isOn={isOn(network)}
            onSwitch={(on) => choose(network.id, on)}
            ring={{ ...ring, keys: keysOf(ring, network.id) }}
          />
        ))}
      </ul>
    </>
  );
}

function NotChosen({ onChoose }: { readonly onChoose: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('networks.notChosen')}</MessageBarTitle>
        <div>{t('networks.notChosen.why')}</div>
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onChoose}>{t('networks.choose')}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
