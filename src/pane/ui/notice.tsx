import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';

interface NoticeProps {
  readonly title: ReactNode;
  /** Of its title: 1 where nobody is shown, 2 below a person. */
  readonly level: 1 | 2;
  readonly text?: ReactNode;
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** Why there is nothing to show, and what can be done: never an empty pane. */
export function Notice({ title, level, text, action }: NoticeProps): ReactNode {
  const Title = `h${level}` as const;
  return (
    <div className="notice">
      <Title className="notice-title">{title}</Title>
      {text !== undefined && <p>{text}</p>}
      {action && (
        <Button size="small" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
