import type { ReactNode } from 'react';
import type { AroundAnswer } from '../../../contract/mention-answer';
import type { NetworkState } from '../../../domain/card';
import { useWords } from '../../locales/words';
import { useAbout, useNetworkName } from '../../ui/network-names';
import { useMentionWords } from './mention-words';

interface NothingHeardProps {
  readonly networks: readonly NetworkState[];
  readonly listened: AroundAnswer['listened'];
}

/** That nothing was found, and who was asked when and listened to since when: silence says little where few were heard. */
export function NothingHeard({ networks, listened }: NothingHeardProps): ReactNode {
  const { t, asOf, day } = useWords();
  const own = useMentionWords();
  const nameOf = useNetworkName();
  const brand = useAbout()?.brand ?? null;
  if (brand === null) return null;
  const answered = networks.filter(({ outcome }) => outcome === 'none' || outcome === 'found');
  const [first] = answered.flatMap(({ askedAt }) => askedAt ?? []).toSorted();
  const names = (list: readonly { readonly network: string }[]) => list.map(({ network }) => nameOf(network)).join(', ');
  const since = listened
    .map((one) => one.since)
    .toSorted()
    .at(-1);
  return (
    <p className="meta nothing-heard">
      {own.t('around.nothing', { brand })}{' '}
      {first !== undefined && t('nobody.asked', { networks: names(answered), time: asOf(first) })}{' '}
      {since === undefined
        ? own.t('around.notListened')
        : own.t('around.listened', { networks: names(listened), day: day(since) })}
    </p>
  );
}
