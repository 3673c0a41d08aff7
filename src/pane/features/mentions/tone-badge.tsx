import type { ReactNode } from 'react';
import type { Tone } from '../../../domain/brand/mention';
import { useWords } from '../../locales/words';
import { toneShapes } from './tone-shapes';

/** The tone as a word and a shape, and that lists of words judged it if they did; colour only repeats it. */
export function ToneBadge({ tone: { label, by } }: { readonly tone: Tone }): ReactNode {
  const { t } = useWords();
  return (
    <span className={`badge ${label}`}>
      <span aria-hidden="true">{toneShapes[label]} </span>
      {t(`tone.${label}`)}
      {label !== 'unsure' && by === 'words' && ` (${t('tone.by.words')})`}
    </span>
  );
}
