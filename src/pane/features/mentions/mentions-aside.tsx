import type { ReactNode } from 'react';
import type { Mention } from '../../../domain/brand/mention';
import { useWords } from '../../locales/words';
import { Disclosure } from '../../ui/disclosure';
import { mentionKey } from './mention-places';
import { MentionRow } from './mention-list';

/** What colleagues said is not about us, folded away, with the way back. */
export function MentionsAside({ mentions }: { readonly mentions: readonly Mention[] }): ReactNode {
  const { t } = useWords();
  return <Disclosure label={t('mentionsAside.title', { count: mentions.length })} content={() => <Rows mentions={mentions} />} />;
}

function Rows({ mentions }: { readonly mentions: readonly Mention[] }): ReactNode {
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
