import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Answer } from '../api/ask';
import { useWords } from '../locales/words';
import { FailureNotice } from './failure-notice';
import { useSetup } from './setup-context';
import { useStep } from './use-step';

/** A page of a list whose order does not change; `next` asks for the one after it. */
interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

interface PagedProps<T> {
  readonly first: Page<T>;
  readonly more: (after: string) => Promise<Answer<Page<T>>>;
  /** What is said instead of an empty list. */
  readonly none: string;
  readonly row: (item: T) => ReactNode;
}

/** A long list, newest first: its first page, and older ones on request. */
export function Paged<T>({ first, more, none, row }: PagedProps<T>): ReactNode {
  const { t } = useWords();
  const { announce } = useSetup();
  const [older, setOlder] = useState<Page<T>>({ items: [], next: first.next });
  const { failure, take } = useStep();
  const items = [...first.items, ...older.items];
  const { next } = older;
  const load = async (after: string) => {
    const page = await take(more(after));
    if (page === null) return;
    setOlder({ items: [...older.items, ...page.items], next: page.next });
    announce(t('changes.moreCame', { count: page.items.length }));
  };
  if (items.length === 0) return <p className="empty">{none}</p>;
  return (
    <>
      <ul className="entries">
        {items.map((item, at) => (
          <li key={at} className="entry change">
            {row(item)}
          </li>
        ))}
      </ul>
      {next !== null && failure && <FailureNotice failure={failure} onAgain={() => void load(next)} />}
      {next !== null && !failure && (
        <div>
          <Button onClick={() => void load(next)}>{t('changes.more')}</Button>
        </div>
      )}
    </>
  );
}
