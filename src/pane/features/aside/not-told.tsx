import type { ReactNode } from 'react';
import { useLaterWords } from '../../locales/later-words';
import { TextButton } from '../../ui/text-button';

interface NotToldProps {
  readonly title: string;
  readonly onAgain: () => void;
}

/** The service did not tell what was asked for here: the rest of the pane goes on. */
export function NotTold({ title, onAgain }: NotToldProps): ReactNode {
  const { t } = useLaterWords();
  return (
    <div className="notice" role="status">
      <p className="notice-title">{title}</p>
      <p>{t('news.failed.why')}</p>
      <TextButton className="more" onClick={onAgain}>
        {t('trouble.retry')}
      </TextButton>
    </div>
  );
}
