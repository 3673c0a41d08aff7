import { useState, type ReactNode } from 'react';
import { TextButton } from './text-button';
import { useWords } from '../locales/words';

interface MoreListProps<T> {
  readonly items: readonly T[];
  readonly keyOf: (item: T) => string;
  readonly children: (item: T) => ReactNode;
}

/** How many are shown at first, then after one click, then all. */
const steps = [3, 10, Number.POSITIVE_INFINITY];

/** A list that begins short: three items, then ten, then all. */
export function MoreList<T>({ items, keyOf, children }: MoreListProps<T>): ReactNode {
  const { t } = useWords();
  const [step, setStep] = useState(0);
  const shown = items.slice(0, steps[step]);
  const left = items.length - shown.length;
  return (
    <>
      <ul className="rows">
        {shown.map((item) => (
          <li key={keyOf(item)} className="row">
            {children(item)}
          </li>
        ))}
      </ul>
      {left > 0 && (
        <TextButton className="more" onClick={() => setStep(step + 1)}>
          {t('list.more', { left })}
        </TextButton>
      )}
    </>
  );
}
