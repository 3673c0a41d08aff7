import type { ReactNode } from 'react';
import { useWords } from '../locales/words';

/** "3 hours ago", with the exact time for the pointer and for screen readers. Takes an ISO instant. */
export function When({ instant }: { readonly instant: string }): ReactNode {
  const { ago, exact } = useWords();
  const full = exact(instant);
  return (
    <time dateTime={instant} title={full}>
      {ago(instant)}
      <span className="unseen"> ({full})</span>
    </time>
  );
}
