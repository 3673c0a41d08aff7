import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface ToldProps {
  readonly intent: 'error' | 'warning' | 'success' | 'info';
  readonly children: ReactNode;
}

/** What came of something, in a bar of its own. */
export function Told({ intent, children }: ToldProps): ReactNode {
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>{children}</MessageBarBody>
    </MessageBar>
  );
}
