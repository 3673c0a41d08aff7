import { useEffect, useRef, type ReactNode } from 'react';
import type { NewsItem } from '../../../contract/news';
import { LongList } from '../../ui/long-list';
import { NewsRow } from './news-row';

interface NewsRowsProps {
  readonly items: readonly NewsItem[];
  /** Whether there are more that were not fetched. */
  readonly hasMore: boolean;
}

/** What is new, one row each. Whoever asked for more goes on with the first row that came. */
export function NewsRows({ items, hasMore }: NewsRowsProps): ReactNode {
  const place = useRef<HTMLDivElement>(null);
  const known = useRef(items.length);
  useEffect(() => {
    const before = known.current;
    known.current = items.length;
    if (before === 0 || items.length <= before || place.current?.contains(document.activeElement)) return;
    place.current?.querySelector<HTMLElement>(`[data-index="${before}"] button`)?.focus({ preventScroll: true });
  }, [items.length]);
  return (
    <div ref={place} className="news">
      <LongList
        count={items.length}
        total={hasMore ? null : items.length}
        keyOf={(at) => keyOf(items[at], at)}
        classOf={(at) => (items[at]?.unread ? 'row unread' : 'row')}
      >
        {(at) => items[at] && <NewsRow item={items[at]} />}
      </LongList>
    </div>
  );
}

function keyOf(item: NewsItem | undefined, at: number): string {
  return item ? `${item.address} ${item.change.id}` : String(at);
}
