import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Failure } from '../api/ask';
import { useWords, type Words } from '../locales/words';
import { useSignIn } from './setup-context';

interface FailureNoticeProps {
  readonly failure: Failure;
  readonly onAgain: (() => void) | null;
}

/** Why something could not be had, and what to do. */
export function FailureNotice({ failure, onAgain }: FailureNoticeProps): ReactNode {
  const words = useWords();
  const signIn = useSignIn();
  const action =
    failure.kind === 'sign-in' && signIn
      ? { label: words.t('do.signIn'), run: signIn }
      : onAgain && { label: words.t('do.again'), run: onAgain };
  return (
    <MessageBar intent={failure.kind === 'unreachable' ? 'warning' : 'error'} layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{words.t(`failure.${failure.kind}`)}</MessageBarTitle>
        <div>{failureWhy(words, failure)}</div>
      </MessageBarBody>
      {action && (
        <MessageBarActions>
          <Button onClick={() => void action.run()}>{action.label}</Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** What to do about a failure, in one or two sentences. */
export function failureWhy({ t }: Words, failure: Failure): string {
  if (failure.kind === 'refused') return failure.error;
  if (failure.kind !== 'role') return t(`failure.${failure.kind}.why`);
  return t('failure.role.why', { role: failure.role ?? 'administrator' });
}
