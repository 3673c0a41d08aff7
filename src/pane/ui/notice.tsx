import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** Why there is nothing to show, and what can be done: never an empty pane. */
export function Notice({ title, text, action }: NoticeProps): ReactNode {
  return (
    <div className="notice">
      <p className="notice-title">{title}</p>
      {text !== undefined && <p>{text}</p>}
      {action && (
        <Button size="small" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
