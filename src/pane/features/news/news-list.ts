import { useCallback, useEffect, useState } from 'react';
import type { NewsItem, NewsPage, NewsSeenRequest } from '../../../contract/news';
import { fetchNews } from '../../api/news-client';
import { postJson } from '../../api/post-json';

export interface NewsList {
  readonly items: readonly NewsItem[];
  readonly progress: 'loading' | 'done' | 'failed';
  readonly hasMore: boolean;
  /** Fetches the next page, or once more the one that failed. */
  readonly more: () => void;
}

interface Pages {
  readonly items: readonly NewsItem[];
  readonly next: string | null;
  readonly progress: NewsList['progress'];
}

/** What is new, page by page. The first page counts as looked at once it is there. */
export function useNews(fetchFrom: typeof fetch): NewsList {
  const [{ items, next, progress }, setPages] = useState<Pages>({ items: [], next: null, progress: 'loading' });
  const show = useCallback(
    (page: NewsPage | null, { items: known, next: after }: Pick<Pages, 'items' | 'next'>) => {
      if (!page) return setPages({ items: known, next: after, progress: 'failed' });
      setPages({ items: [...known, ...page.items], next: page.next, progress: 'done' });
      const newest = page.items[0];
      if (after !== null || !newest) return;
      void postJson(fetchFrom, '/api/news/seen', { upTo: newest.proposedAt } satisfies NewsSeenRequest);
    },
    [fetchFrom],
  );
  useEffect(() => {
    void fetchNews(fetchFrom, null).then((page) => show(page, { items: [], next: null }));
  }, [fetchFrom, show]);
  const more = () => {
    setPages({ items, next, progress: 'loading' });
    void fetchNews(fetchFrom, next).then((page) => show(page, { items, next }));
  };
  return { items, progress, hasMore: next !== null, more };
}
