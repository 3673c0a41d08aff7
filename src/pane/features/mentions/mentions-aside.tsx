import type { ReactNode } from 'react';
import type { Mention } from '../../../domain/brand/mention';
import { mentionKey } from './mention-places';
import { MentionRow } from './mention-list';

/** What colleagues said is not about us, with the way back. */
export function MentionsAside({ mentions }: { readonly mentions: readonly Mention[] }): ReactNode {
  return (
    <ul className="rows">
      {mentions.map((mention) => (
        <li key={mentionKey(mention)} className="row">
          <MentionRow mention={mention} />
        </li>
      ))}
    </ul>
  );
}
