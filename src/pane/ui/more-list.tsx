import { lazy, Suspense, useState, type ReactNode } from 'react';
import { TextButton } from './text-button';
import { useWords } from '../locales/words';

interface MoreListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** How many are shown at first, then after one click, then all. */
const steps = [3, 10, Number.POSITIVE_INFINITY];

/** More rows than these are not all in the page at once. */
const manyRows = 50;
const LongList = lazy(() =>
  import(/* webpackChunkName: "long-list" */ './long-list').then((module) => ({ default: module.LongList })),
);

/** A list that begins short: three items, then ten, then all. */
export function MoreList<T>({ items, keyOf, children }: MoreListProps<T>): ReactNode {
  const { t } = useWords();
  const [step, setStep] = useState(0);
  const shown = items.slice(0, steps[step]);
  const left = items.length - shown.length;
  const rows = (of: readonly T[]) => (
    <ul className="rows">
      {of.map((item) => (
        <li key={keyOf(item)} className="row">
          {children(item)}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {shown.length > manyRows ? (
        <Suspense fallback={rows(shown.slice(0, steps[1]))}>
          <LongList
            count={shown.length}
            total={shown.length}
            keyOf={(at) => (shown[at] === undefined ? '' : keyOf(shown[at]))}
            classOf={() => 'row'}
          >
            {(at) => shown[at] !== undefined && children(shown[at])}
          </LongList>
        </Suspense>
      ) : (
        rows(shown)
      )}
      {left > 0 && (
        <TextButton className="more" onClick={() => setStep(step + 1)}>
          {t('list.more', { left })}
        </TextButton>
      )}
    </>
  );
}
