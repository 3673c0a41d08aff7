import { useEffect, useRef, useState, type ReactNode } from 'react';
import { fetchUnread } from '../../api/news-client';
import { useWords } from '../../locales/words';
import { TextButton } from '../../ui/text-button';
import { useActing } from '../needs-you/acting';
import { NewsView } from './news-view';

/** Whose message was opened is noted a little later than it is answered; and who leafs through messages does not ask at each. */
const notedMs = 3000;

interface NewsProps {
  readonly isOpen: boolean;
  /** The look-up that was answered last: it may have found something new. */
  readonly answered: string | null;
  readonly onOpen: (isOpen: boolean) => void;
}

/** The way to what is new, with how much that is; and, opened, the list in the place of the card. */
export function News({ isOpen, answered, onOpen }: NewsProps): ReactNode {
  const { t } = useWords();
  const { fetchFrom } = useActing();
  const [unread, setUnread] = useState(0);
  const link = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (isOpen) return undefined;
    const timer = setTimeout(() => void fetchUnread(fetchFrom).then(setUnread), notedMs);
    return () => clearTimeout(timer);
  }, [fetchFrom, isOpen, answered]);
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
