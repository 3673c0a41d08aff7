import { Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { failureIn } from '../api/ask';
import { useWords } from '../locales/words';
import { FailureNotice } from './failure-notice';
import type { Loaded } from './setup-context';

interface LoadingProps<T> {
  readonly loaded: Loaded<T>;
  readonly children: (value: T) => ReactNode;
}

/** What was asked for once it is there; before that a sign of waiting, and if it can't be had, why. */
export function Loading<T>({ loaded: { answer, again }, children }: LoadingProps<T>): ReactNode {
  const { t } = useWords();
  if (answer === null) return <Spinner className="late" size="small" label={t('page.loading')} labelPosition="after" />;
  if (answer.kind === 'done') return children(answer.value);
  return <FailureNotice failure={failureIn(answer) ?? { kind: 'failed' }} onAgain={() => void again()} />;
}
