import type { ReactNode } from 'react';
import type { MentionChoice } from '../../../contract/mention-answer';
import { topicOf, type ShownCorrection } from '../../../domain/brand/correction';
import { useWords } from '../../locales/words';
import { OutsideText } from '../../ui/outside-text';
import { TextButton } from '../../ui/text-button';
import { useMentionWords } from './mention-words';

interface SaidLinesProps {
  readonly said: readonly ShownCorrection[];
  readonly onSay: (choice: MentionChoice) => void;
}

/** What colleagues said of a mention, each with the day; one's own can be taken back. */
export function SaidLines({ said, onSay }: SaidLinesProps): ReactNode {
  const { t, day } = useWords();
  const { rich } = useMentionWords();
  return said.map(({ said: word, by, own, at }) => (
    <div key={`${word} ${by} ${at}`} className="meta standing">
      <span>
        {rich(`mentionSaid.${word}`, {
          who: own ? 'you' : by === null ? 'unnamed' : 'named',
          by: by === null ? '' : <OutsideText text={by} />,
          day: day(at),
        })}
      </span>
      {own && (
        <TextButton className="more" onClick={() => onSay(topicOf(word) === 'tone' ? 'undo-tone' : 'undo-brand')}>
          {t('decide.undecided')}
        </TextButton>
      )}
    </div>
  ));
}
