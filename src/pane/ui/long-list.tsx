import { defaultRangeExtractor, useWindowVirtualizer, type Range } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type FocusEvent, type ReactNode, type RefObject } from 'react';

interface LongListProps {
  /** How many rows there are; each is named by its place, from 0. */
  readonly count: number;
  /** How many there will be once all are fetched; null while nobody knows. */
  readonly total: number | null;
  readonly keyOf: (at: number) => string;
  readonly classOf: (at: number) => string;
  readonly children: (at: number) => ReactNode;
}

/** Height of a row that was not drawn yet; pixels. */
const usualHeight = 110;
/** Rows drawn beyond either edge of the window. */
const beyond = 6;

/**
 * A list that may have hundreds of rows, of which only those near the window are in the page. Readers of the screen are told each row's place. The row that has
 * the focus stays, and its neighbours with it, so that Tab leads on from it wherever the list was scrolled to.
 */
export function LongList({ count, total, keyOf, classOf, children }: LongListProps): ReactNode {
  const list = useRef<HTMLUListElement>(null);
  const top = useTop(list);
  const [focused, setFocused] = useState<number | null>(null);
  const virtual = useWindowVirtualizer<HTMLLIElement>({
    count,
    estimateSize: () => usualHeight,
    overscan: beyond,
    scrollMargin: top,
    getItemKey: keyOf,
    rangeExtractor: (range) => withFocused(range, focused),
  });
  return (
    <ul
      ref={list}
      className="rows"
      style={{ position: 'relative', height: virtual.getTotalSize() }}
      onFocus={(event) => setFocused(placeOf(event))}
    >
      {virtual.getVirtualItems().map(({ key, index, start }) => (
        <li
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          className={classOf(index)}
          aria-posinset={index + 1}
          aria-setsize={total ?? -1}
          style={{ position: 'absolute', top: 0, insetInline: 0, transform: `translateY(${start - top}px)` }}
        >
          {children(index)}
        </li>
      ))}
    </ul>
  );
}

/** Where the list begins in the page; pixels. Looked up again when anything in the page has grown, for it may stand above the list. */
function useTop(list: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useEffect(() => {
    const look = () => setTop(Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY));
    const observer = new ResizeObserver(look);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [list]);
  return top;
}

function withFocused(range: Range, focused: number | null): number[] {
  const near = focused === null ? [] : [focused - 1, focused, focused + 1].filter((at) => at >= 0 && at < range.count);
  return [...new Set([...defaultRangeExtractor(range), ...near])].sort((one, other) => one - other);
}

function placeOf({ target }: FocusEvent): number | null {
  const place = target.closest('[data-index]')?.getAttribute('data-index');
  return place === null || place === undefined ? null : Number(place);
}
