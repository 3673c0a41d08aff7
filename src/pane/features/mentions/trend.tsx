import { lazy, Suspense, type ReactNode } from 'react';
import type { Mention } from '../../../domain/brand/mention';
import { mentionsOverTime } from '../../../domain/brand/mentions-over-time';
import { useWords } from '../../locales/words';
import { Disclosure } from '../../ui/disclosure';
import { useMentionWords } from './mention-words';

const TrendPicture = lazy(() =>
  import(/* webpackChunkName: "trend" */ './trend-picture').then((module) => ({ default: module.TrendPicture })),
);

/** The way to the picture of mentions and their tone over time, where there are enough for one. */
export function Trend({ mentions }: { readonly mentions: readonly Mention[] }): ReactNode {
  const { t, now } = useWords();
  const own = useMentionWords();
  const trend = mentionsOverTime(mentions, { today: dayHere(now()), dayOf });
  if (!trend) return null;
  const content = () => (
    <Suspense fallback={<p className="meta">{t('foot.opening')}</p>}>
      <TrendPicture trend={trend} />
    </Suspense>
  );
  return <Disclosure label={own.t('trend.open')} content={content} />;
}

function dayOf(instant: string): string | null {
  const at = new Date(instant);
  return Number.isNaN(at.getTime()) ? null : dayHere(at);
}

function dayHere(at: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}
