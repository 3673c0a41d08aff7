import type { ReactNode } from 'react';
import { useWords } from '../locales/words';
import { sentenceIn } from '../service-sentences/sentences';

/** A sentence that the service says in English: in the page's language where that is known, else as it is and marked as English. */
export function FromService({ children }: { readonly children: string }): ReactNode {
  const { language } = useWords();
  return sentenceIn(language, children) ?? <span lang="en">{children}</span>;
}
