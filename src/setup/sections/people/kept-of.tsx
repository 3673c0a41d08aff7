import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { EraseAnswer, PersonExport } from '../../../contract/privacy';
import { useWords } from '../../locales/words';
import { Facts } from '../../ui/facts';
import { useSetup } from '../../ui/setup-context';
import { Told } from '../../ui/told';
import { Copies } from './copies';
import { KeptFacts } from './kept-facts';
import { PersonSteps } from './person-steps';

/** What was done since the person was looked for. */
export type Done = { readonly kind: 'erased' | 'suppressed'; readonly addresses: number } | { readonly kind: 'lifted' };

/** Everything kept of one person, in words, and what can be done with it. After an erasure only that it is gone. */
export function KeptOf({ kept }: { readonly kept: PersonExport }): ReactNode {
  const { t, number } = useWords();
  const { announce } = useSetup();
  const [done, setDone] = useState<Done | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const rows = Object.values(kept.records).flat().length;
  const isGone = done !== null && done.kind !== 'lifted';
  const isSuppressed =
    done === null ? kept.suppressed : done.kind === 'suppressed' || (kept.suppressed && done.kind === 'erased');
  const end = (next: Done) => {
    setDone(next);
    announce(doneWords(next));
    heading.current?.focus();
  };
  const doneWords = (what: Done) =>
    what.kind === 'lifted' ? t('person.lifted') : t(`person.${what.kind}`, { count: what.addresses });
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        <bdi>{kept.address}</bdi>
      </h3>
      {done && <Told intent="success">{doneWords(done)}</Told>}
      {isSuppressed && <Told intent="info">{t('person.isSuppressed')}</Told>}
      {!isGone && rows + kept.facts.length === 0 && <p className="empty">{t('person.nothing')}</p>}
      {!isGone && rows + kept.facts.length > 0 && (
        <>
          <Summary kept={kept} />
          <KeptFacts facts={kept.facts} />
          <p className="why">{t('person.rows', { count: rows, rows: number(rows) })}</p>
          <Copies kept={kept} />
        </>
      )}
      <PersonSteps
        address={kept.address}
        isSuppressed={isSuppressed}
        hasKept={!isGone && rows > 0}
        onErased={({ addresses }: EraseAnswer, kind) => end({ kind, addresses })}
        onLifted={() => end({ kind: 'lifted' })}
      />
    </>
  );
}

function Summary({ kept: { addresses, lookups, requests } }: { readonly kept: PersonExport }): ReactNode {
  const { t, list, day } = useWords();
  const [last] = lookups
    .map((lookup) => lookup.day)
    .toSorted()
    .reverse();
  const facts = [
    addresses.length > 1 && { label: t('person.addresses'), value: <bdi>{list(addresses)}</bdi> },
    last !== undefined && {
      label: t('person.lookups'),
      value: t('person.lookedUp', { count: lookups.length, day: day(last) }),
    },
    requests.length > 0 && { label: t('person.asked'), value: list(requests.map(({ reference }) => reference)) },
  ].filter((fact) => fact !== false);
  return facts.length > 0 ? <Facts facts={facts} /> : null;
}
