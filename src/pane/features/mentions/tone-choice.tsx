import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactNode } from 'react';
import type { ToneLabel } from '../../../domain/brand/mention';
import { useWords } from '../../locales/words';
import { useMentionWords } from './mention-words';

const tones = ['positive', 'neutral', 'negative'] as const;

interface ToneChoiceProps {
  readonly id: string;
  /** The tone on show, which is not offered. */
  readonly label: ToneLabel;
  readonly onSay: (tone: (typeof tones)[number]) => void;
}

/** Which tone it is then. */
export function ToneChoice({ id, label, onSay }: ToneChoiceProps): ReactNode {
  const { t } = useWords();
  const own = useMentionWords();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('button')?.focus(), []);
  return (
    <div id={id} ref={place} className="mention-choices" role="group" aria-label={own.t('say.toneIs')}>
      {tones
        .filter((tone) => tone !== label)
        .map((tone) => (
          <Button key={tone} size="small" onClick={() => onSay(tone)}>
            {t(`tone.${tone}`)}
          </Button>
        ))}
    </div>
  );
}
