import type { ReactNode } from 'react';
import type { ShownAnswer } from '../../../domain/work/answered-changes';
import { useLaterWords } from '../../locales/later-words';
import { OutsideText } from '../../ui/outside-text';
import { TextButton } from '../../ui/text-button';

interface StandingLinesProps {
  readonly answers: readonly ShownAnswer[];
  /** Null for those who may not say anything of it. */
  readonly onTakeBack: (() => void) | null;
}

/** What colleagues said, each with the day; one's own can be taken back. */
export function StandingLines({ answers, onTakeBack }: StandingLinesProps): ReactNode {
  const { t, rich, day } = useLaterWords();
  return answers.map(({ answer, by, own, at }) => (
    <div key={`${answer} ${by} ${at}`} className="meta standing">
      <span>
        {rich(`standing.${answer}`, {
          who: own ? 'you' : by === null ? 'unnamed' : 'named',
          by: by === null ? '' : <OutsideText text={by} />,
          day: day(at),
        })}
      </span>
      {own && onTakeBack && (
        <TextButton className="more" onClick={onTakeBack}>
          {t('decide.undecided')}
        </TextButton>
      )}
    </div>
  ));
}
