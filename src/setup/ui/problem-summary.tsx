import { Link, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { issueWords } from '../draft/issue';
import type { Work } from '../draft/setup-store';
import { placeWords } from '../locales/field-words';
import { useWords } from '../locales/words';
import { useSetup } from './setup-context';

const most = 12;

/** Everything that kept the settings from being saved, each a way to its field. Only after saving was tried. */
export function ProblemSummary({ work }: { readonly work: Work }): ReactNode {
  const words = useWords();
  const { store } = useSetup();
  const { t } = words;
  const { issues, draft, isChecked } = work;
  if (!isChecked || issues.length === 0) return null;
  return (
    <MessageBar intent="error" layout="multiline" politeness="polite" className="summary">
      <MessageBarBody>
        <MessageBarTitle>{t('problems.title', { count: issues.length })}</MessageBarTitle>
        <ul className="plain">
          {issues.slice(0, most).map((issue, at) => (
            <li key={at}>
              <Link as="button" inline onClick={() => store.focusOn(issue.path)}>
                {placeWords(words, issue.path)}
              </Link>
              {': '}
              <bdi>{issueWords(words, issue, draft)}</bdi>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
