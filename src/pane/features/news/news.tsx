import { useEffect, useRef, useState, type ReactNode } from 'react';
import { fetchUnread } from '../../api/news-client';
import { useWords } from '../../locales/words';
import { TextButton } from '../../ui/text-button';
import { useActing } from '../needs-you/acting';
import { NewsView } from './news-view';

interface NewsProps {
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

/** The way to what is new, with how much that is; and, opened, the list in the place of the card. */
export function News({ isOpen, onOpen }: NewsProps): ReactNode {
  const { t } = useWords();
  const { fetchFrom } = useActing();
  const [unread, setUnread] = useState(0);
  const link = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) return;
    void fetchUnread(fetchFrom).then(setUnread);
  }, [fetchFrom, isOpen]);
  useEffect(() => {
    if (wasOpen.current && !isOpen) link.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <NewsView onClose={() => onOpen(false)} />;
  return (
    <div ref={link} className="news-link">
      <TextButton className="more" onClick={() => onOpen(true)}>
        {t('news.link', { count: unread })}
      </TextButton>
    </div>
  );
}
