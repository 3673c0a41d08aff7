import { lazy, type ReactNode } from 'react';
import type { Mention } from '../../../domain/brand/mention';
import { AfterPaint } from '../../ui/after-paint';

const MentionActions = lazy(() =>
  import(/* webpackChunkName: "mentions" */ './mention-actions').then((module) => ({ default: module.MentionActions })),
);

/** The place of what can be said of a mention: it is there from the beginning, so that nothing jumps when the code comes. */
export function Corrections({ mention }: { readonly mention: Mention }): ReactNode {
  return (
    <div className="mention-actions">
      <AfterPaint when>
        <MentionActions mention={mention} />
      </AfterPaint>
    </div>
  );
}
