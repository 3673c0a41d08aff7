import { Badge, Link, Switch } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { SetupNetwork } from '../../contract/setup';
import { sendsOf } from '../../web/sends';
import { useWords, type Words } from '../locales/words';
import { Facts, type Fact } from '../ui/facts';
import { FromService } from '../ui/from-service';
import { NumberField } from '../ui/number-field';
import { placeId } from '../ui/place-id';
import { KeyFields } from './key-field';
import type { KeyRing } from './keys';

interface NetworkEntryProps {
  readonly network: SetupNetwork;
  /** As it is written now, saved or not. */
  readonly isOn: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly ring: KeyRing;
}

/** One network: whether it is asked, what it is sent, its keys, what it may cost, and how it answered last. */
export function NetworkEntry({ network, isOn, onSwitch, ring }: NetworkEntryProps): ReactNode {
  const words = useWords();
  const { t, language } = words;
  const sends = sendsOf(network.id, language);
  return (
    <li className="entry">
      <div className="entry-head">
        <Switch
          id={placeId(['networks', network.id])}
          label={{ children: network.name, className: 'strong' }}
          checked={isOn}
          onChange={(_event, { checked }) => onSwitch(checked)}
        />
        <StateBadge network={network} />
      </div>
      <p className="why">{sends ?? <FromService>{network.sends}</FromService>}</p>
      <KeyFields ring={ring} networkName={network.name} />
      <div className="limits">
        <NumberField
          path={['networkCaps', network.id, 'callsAMonth']}
          clears={['networkCaps', network.id]}
          label={t('field.callsAMonth')}
          unit={t('unit.calls')}
        />
        <Facts facts={factsOf(words, network)} />
      </div>
      <Link href={network.homepage} target="_blank" rel="noopener noreferrer" className="small">
        {t('network.homepage', { name: network.name })}
      </Link>
    </li>
  );
}

/** What holds now, which is not always what is wanted. */
function StateBadge({ network: { on, wanted, missingKeys } }: { readonly network: SetupNetwork }): ReactNode {
  const { t } = useWords();
  if (on)
    return (
      <Badge color="success" appearance="tint">
        {t('network.on')}
      </Badge>
    );
  if (!wanted)
    return (
      <Badge color="informative" appearance="outline">
        {t('network.off')}
      </Badge>
    );
  return (
    <Badge color="warning" appearance="tint">
      {t(missingKeys.length > 0 ? 'network.keyMissing' : 'network.waiting')}
    </Badge>
  );
}

function factsOf(words: Words, { window, limit, cap, lastAnswer }: SetupNetwork): readonly Fact[] {
  const { t, number, moment } = words;
  const left = (all: number, used: number) => number(Math.max(0, all - used));
  return [
    { label: t('fact.lastAnswer'), value: lastWords(words, lastAnswer) },
    {
      label: t('fact.windowLeft'),
      value: t('fact.left', {
        left: left(limit.requests, window.used),
        all: number(limit.requests),
        until: moment(window.endsAt),
      }),
    },
    ...(cap
      ? [
          {
            label: t('fact.monthLeft'),
            value: t('fact.left', {
              left: left(cap.callsAMonth, cap.used),
              all: number(cap.callsAMonth),
              until: moment(cap.endsAt),
            }),
          },
        ]
      : []),
  ];
}

/** How the newest request ended, and where that was badly, when the last good answer came. */
function lastWords({ t, moment }: Words, last: SetupNetwork['lastAnswer']): string {
  if (last === null) return t('answer.none');
  if (last.wellAt !== null && Date.parse(last.wellAt) >= Date.parse(last.at)) return t('answer.well', { when: moment(last.at) });
  const good = last.wellAt === null ? t('answer.neverWell') : t('answer.wellAt', { when: moment(last.wellAt) });
  return `${t('answer.badly', { when: moment(last.at), outcome: last.outcome })} ${good}`;
}
