import { useEffect, useState, type ReactNode } from 'react';
import { fetchUnread } from '../../api/news-client';
import { useLaterWords } from '../../locales/later-words';
import { TextButton } from '../../ui/text-button';
import { useActing } from '../needs-you/acting';

/** Whose message was opened is noted a little later than it is answered; and who leafs through messages does not ask at each. */
const notedMs = 3000;

interface NewsLinkProps {
  /** The look-up that was answered last: it may have found something new. */
  readonly answered: string | null;
  readonly onOpen: () => void;
}

/** The way to what is new, with how much that is. */
export function NewsLink({ answered, onOpen }: NewsLinkProps): ReactNode {
  const { t } = useLaterWords();
  const { fetchFrom } = useActing();
  const [unread, setUnread] = useState(0);
  useEffect(() => {
    const timer = setTimeout(() => void fetchUnread(fetchFrom).then(setUnread), notedMs);
    return () => clearTimeout(timer);
  }, [fetchFrom, answered]);
  return (
    <TextButton className="more" onClick={onOpen}>
      {t('news.link', { count: unread })}
    </TextButton>
  );
}
