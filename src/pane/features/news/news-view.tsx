import { lazy, Suspense, type ReactNode } from 'react';
import { useLaterWords } from '../../locales/later-words';
import { useAbout } from '../../ui/network-names';
import { TextButton } from '../../ui/text-button';
import { AsidePage } from '../aside/aside-page';
import { NotTold } from '../aside/not-told';
import { useActing } from '../needs-you/acting';
import { useNews } from './news-list';

/** Fetched beside the news themselves. */
const NewsRows = lazy(() =>
  import(/* webpackChunkName: "news" */ './news-rows').then((module) => ({ default: module.NewsRows })),
);

/** Fetched only where there are places to ask about. */
const Tips = lazy(() => import(/* webpackChunkName: "tips" */ '../tips/tips').then((module) => ({ default: module.Tips })));

/** Job changes of all people whose messages were opened or who are followed, newest first; and the way to what visitors wrote about our places. */
export function NewsView({ onClose }: { readonly onClose: () => void }): ReactNode {
  const { t } = useLaterWords();
  const { fetchFrom } = useActing();
  const about = useAbout();
  const { items, progress, hasMore, more } = useNews(fetchFrom);
  return (
    <AsidePage title={t('news.title')} isBusy={progress === 'loading'} onClose={onClose}>
      {progress === 'done' && items.length === 0 && (
        <div className="notice">
          <p className="notice-title">{t('news.empty')}</p>
          <p>{t('news.empty.why')}</p>
        </div>
      )}
      <Suspense>
        <NewsRows items={items} hasMore={hasMore} />
      </Suspense>
      {progress === 'loading' && (
        <p className="meta" role="status">
          {t('news.loading')}
        </p>
      )}
      {progress === 'failed' && <NotTold title={t('news.failed')} onAgain={more} />}
      {hasMore && progress !== 'failed' && (
        <TextButton className="more" aria-disabled={progress === 'loading'} onClick={() => progress === 'done' && more()}>
          {t('news.more')}
        </TextButton>
      )}
      {about?.placeTips && (
        <Suspense>
          <Tips />
        </Suspense>
      )}
    </AsidePage>
  );
}
