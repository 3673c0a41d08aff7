import type { ReactNode } from 'react';
import type { ChangeDate, JobChange } from '../../../domain/work/job-change';
import type { Sighting } from '../../../domain/work/position';
import { useWords, type Words } from '../../locales/words';
import { Disclosure } from '../../ui/disclosure';
import { Meta } from '../../ui/meta';
import { useNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import { headlineOf, sourcesOf } from './change-words';

/** A proposed job change: what changed, between when, and who saw it; each sighting on demand. */
export function JobChangeItem({ change }: { readonly change: JobChange }): ReactNode {
  const words = useWords();
  const nameOf = useNetworkName();
  const headline = headlineOf(change);
  if (!headline) return null;
  const { position, known } = headline;
  const from =
    change.kind === 'left' || !change.from ? null : words.rich('change.from', { position: <Position {...change.from} /> });
  return (
    <div className="need">
      <p className="need-lead">
        {words.rich(`change.${change.kind}`, { title: text(position.title), company: text(position.company), known })}
      </p>
      <Meta facts={[from, dateWords(change.date, words, nameOf)]} />
      <Disclosure
        label={words.t('change.seenBy', { sources: sourcesOf(change).map(nameOf).join(', ') })}
        content={() => <Sightings of={change} />}
      >
        {(button, opened) => (
          <>
            <div className="need-actions">{button}</div>
            {opened}
          </>
        )}
      </Disclosure>
    </div>
  );
}

function text(value: string | null): ReactNode {
  return value === null ? '' : <OutsideText text={value} />;
}

function dateWords(date: ChangeDate, { t, day, partial }: Words, nameOf: (network: string) => string): string {
  if (date.kind === 'stated') return t('change.since', { date: partial(date.since), source: nameOf(date.source) });
  return date.kind === 'by'
    ? t('change.by', { day: day(date.day) })
    : t('change.between', { after: day(date.after), before: day(date.before) });
}

function Position({ title, company }: { readonly title: string | null; readonly company: string | null }): ReactNode {
  const parts = [title, company].filter((part) => part !== null);
  return parts.map((part, at) => (
    <span key={at}>
      {at > 0 && ', '}
      <OutsideText text={part} />
    </span>
  ));
}

function Sightings({ of: { sightings } }: { readonly of: JobChange }): ReactNode {
  return (
    <ul className="details">
      {sightings.map((sighting, at) => (
        <li key={at}>
          <Position {...sighting} />
          <SightingMeta sighting={sighting} />
        </li>
      ))}
    </ul>
  );
}

function SightingMeta({ sighting }: { readonly sighting: Sighting }): ReactNode {
  const { t, day } = useWords();
  const nameOf = useNetworkName();
  const { firstSeenOn, lastSeenOn } = sighting;
  const days =
    firstSeenOn === lastSeenOn ? day(lastSeenOn) : t('change.days', { first: day(firstSeenOn), last: day(lastSeenOn) });
  return <Meta facts={[nameOf(sighting.source), days, sighting.statedIn === 'text' ? t('change.inText') : null]} />;
}
