import type { ReactNode } from 'react';
import type { ChangeDate, JobChange } from '../../../domain/work/job-change';
import { useWords, type Words } from '../../locales/words';
import { Meta } from '../../ui/meta';
import { useNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import { headlineOf } from './change-words';

/** What changed, from what, and when; nothing if neither position is known. */
export function ChangeLead({ change }: { readonly change: JobChange }): ReactNode {
  const words = useWords();
  const nameOf = useNetworkName();
  const headline = headlineOf(change);
  if (!headline) return null;
  const { position, known } = headline;
  const from =
    change.kind === 'left' || !change.from ? null : words.rich('change.from', { position: <Position {...change.from} /> });
  return (
    <>
      <p className="need-lead">
        {words.rich(`change.${change.kind}`, {
          title: text(position.title),
          company: text(position.company),
          known,
          sources: change.saidBy.length,
        })}
      </p>
      <Meta facts={[from, dateWords(change.date, words, nameOf)]} />
    </>
  );
}

/** The headline as plain text, for names of buttons. */
export function headlineText(change: JobChange, { t }: Words): string {
  const { position, known } = headlineOf(change) ?? { position: { title: null, company: null }, known: 'title' };
  return t(`change.${change.kind}`, {
    title: position.title ?? '',
    company: position.company ?? '',
    known,
    sources: change.saidBy.length,
  });
}

function text(value: string | null): ReactNode {
  return value === null ? '' : <OutsideText text={value} />;
}

/** When it happened, as exactly as is known. */
export function dateWords(
  date: ChangeDate,
  { t, day, partial }: Pick<Words, 't' | 'day' | 'partial'>,
  nameOf: (network: string) => string,
): string {
  if (date.kind === 'stated') return t('change.since', { date: partial(date.since), source: nameOf(date.source) });
  return date.kind === 'by'
    ? t('change.by', { day: day(date.day) })
    : t('change.between', { after: day(date.after), before: day(date.before) });
}

/** Title and company, as far as they are known. */
export function Position({ title, company }: { readonly title: string | null; readonly company: string | null }): ReactNode {
  const parts = [title, company].filter((part) => part !== null);
  return parts.map((part, at) => (
    <span key={at}>
      {at > 0 && ', '}
      <OutsideText text={part} />
    </span>
  ));
}
