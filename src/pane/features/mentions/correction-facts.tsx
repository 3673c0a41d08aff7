import type { ReactNode } from 'react';
import { newestWord } from '../../../domain/brand/correction';
import type { Mention } from '../../../domain/brand/mention';
import type { Words } from '../../locales/words';
import { OutsideText } from '../../ui/outside-text';

/** How sure the tone is, or who gave it; and whether colleagues disagree or spoke of other words. Null for what need not be said. */
export function toneFacts({ tone, said }: Mention, { t, rich }: Pick<Words, 't' | 'rich'>): readonly ReactNode[] {
  const by = newestWord(said, 'tone')?.by ?? null;
  const isOwn = newestWord(said, 'tone')?.own === true;
  const who = {
    who: isOwn ? 'you' : by === null ? 'unnamed' : 'named',
    by: by === null ? '' : <OutsideText key="by" text={by} />,
  };
  const sure = tone.label === 'unsure' ? null : t('tone.sure', { percent: Math.round(tone.confidence * 100) });
  return [
    tone.by === 'people' ? rich('mention.corrected', who) : sure,
    new Set(said.filter(({ holds }) => holds).map((one) => one.said)).size > 1 ? t('news.disputed') : null,
    said.length > 0 && !said.some(({ holds }) => holds) ? t('mention.reworded') : null,
  ];
}
