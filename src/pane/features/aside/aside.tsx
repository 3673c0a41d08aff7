import { useEffect, useRef, type ReactNode } from 'react';
import { useLaterWords } from '../../locales/later-words';
import type { OwnScheme } from '../../ui/own-scheme';
import { TextButton } from '../../ui/text-button';
import { NewsLink } from '../news/news-link';
import { NewsView } from '../news/news-view';
import { SettingsView } from '../settings/settings-view';

/** What may stand in the place of the card. */
export type AsideView = 'news' | 'settings';

interface AsideProps {
  /** Null while the card is shown. */
  readonly view: AsideView | null;
  /** The look-up that was answered last. */
  readonly answered: string | null;
  readonly look: OwnScheme;
  readonly onView: (view: AsideView | null) => void;
}

/** The ways to what is new and to the settings; and, opened, one of them in the place of the card. */
export function Aside({ view, answered, look, onView }: AsideProps): ReactNode {
  const { t } = useLaterWords();
  const ways = useRef<HTMLDivElement>(null);
  const last = useRef<AsideView | null>(null);
  useEffect(() => {
    // Whoever comes back stands where they left.
    if (view === null && last.current) ways.current?.querySelectorAll('button')[last.current === 'news' ? 0 : 1]?.focus();
    last.current = view;
  }, [view]);
  const close = () => onView(null);
  if (view === 'news') return <NewsView onClose={close} />;
  if (view === 'settings') return <SettingsView look={look} onClose={close} />;
  return (
    <div ref={ways} className="aside-ways">
      <NewsLink answered={answered} onOpen={() => onView('news')} />
      <TextButton className="more" onClick={() => onView('settings')}>
        {t('settings.link')}
      </TextButton>
    </div>
  );
}
