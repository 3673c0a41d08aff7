import { Badge, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetupStream } from '../../contract/setup';
import { isTree } from '../draft/paths';
import { useWords } from '../locales/words';
import { sentenceIn } from '../service-sentences/sentences';
import { SwitchField } from '../ui/choice-field';
import { FromService } from '../ui/from-service';
import { useForm } from '../ui/form';
import { Group } from '../ui/group';
import { LinesField } from '../ui/lines-field';
import { Loading } from '../ui/loading';
import { placeId } from '../ui/place-id';
import { useLoaded, useSetup } from '../ui/setup-context';
import { KeyFields, KeysProblem } from './key-field';
import { keysOf, type KeyRing } from './keys';
import { SourceFacts } from './source-facts';

/** What is listened to for the brands without a message. */
export function ListeningSection(): ReactNode {
  const { t } = useWords();
  const { client } = useSetup();
  const networks = useLoaded(client.networks);
  const keys = useLoaded(client.keys);
  return (
    <>
      <Group title={t('listening.title')} why={t('listening.why')}>
        <SwitchField path={['listening', 'on']} label={t('listening.on')} />
      </Group>
      <Loading loaded={networks}>
        {(states) => (
          <Loading loaded={keys}>
            {({ keys: list, problem }) => {
              const asked = new Set(states.networks.map(({ id }) => id));
              const own = list.filter(({ network }) => !asked.has(network));
              return <Streams streams={states.streams} ring={{ keys: own, problem, again: keys.again }} />;
            }}
          </Loading>
        )}
      </Loading>
    </>
  );
}

interface StreamsProps {
  readonly streams: readonly SetupStream[];
  /** Keys of what is only listened to; those of networks stand with the networks. */
  readonly ring: KeyRing;
}

function Streams({ streams, ring }: StreamsProps): ReactNode {
  const { t } = useWords();
  return (
    <Group title={t('listening.streams')}>
      {ring.keys.length > 0 && <KeysProblem problem={ring.problem} />}
      <ul className="entries">
        {streams.map((stream) => (
          <StreamEntry key={stream.id} stream={stream} ring={{ ...ring, keys: keysOf(ring, stream.id) }} />
        ))}
      </ul>
    </Group>
  );
}

interface StreamEntryProps {
  readonly stream: SetupStream;
  readonly ring: KeyRing;
}

function StreamEntry({ stream, ring }: StreamEntryProps): ReactNode {
  const { t, language } = useWords();
  const form = useForm();
  const path = ['listening', 'streams', stream.id];
  const kept = form.read(path);
  const isOn = isTree(kept) && 'on' in kept ? kept.on === true : true;
  return (
    <li className="entry">
      <div className="entry-head">
        <Switch
          id={placeId(path)}
          label={{ children: stream.name, className: 'strong' }}
          checked={isOn}
          onChange={(_event, { checked }) => form.write(path, { places: [], ...(isTree(kept) ? kept : {}), on: checked })}
        />
        <StreamBadge stream={stream} />
      </div>
      <p className="why">
        <FromService>{stream.gives}</FromService>
      </p>
      <div className="entry-fields">
        <KeyFields ring={ring} networkName={stream.name} />
        {stream.places !== null && (
          <LinesField
            path={[...path, 'places']}
            label={t('field.places')}
            hint={t('places.hint', { what: sentenceIn(language, stream.places) ?? stream.places })}
            rows={3}
          />
        )}
      </div>
      <SourceFacts source={stream} />
    </li>
  );
}

function StreamBadge({ stream: { on, wanted, missingKeys } }: { readonly stream: SetupStream }): ReactNode {
  const { t } = useWords();
  const state = on ? 'heard' : !wanted ? 'notHeard' : missingKeys.length > 0 ? 'keyMissing' : 'waiting';
  return (
    <Badge color={on ? 'success' : wanted ? 'warning' : 'informative'} appearance={wanted ? 'tint' : 'outline'}>
      {t(`network.${state}`)}
    </Badge>
  );
}
