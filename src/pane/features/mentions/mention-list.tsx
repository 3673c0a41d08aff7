import type { ReactNode } from 'react';
import type { Mention } from '../../../domain/brand/mention';
import { useWords } from '../../locales/words';
import { MoreList } from '../../ui/more-list';
import { useNetworkName } from '../../ui/network-names';
import { NetworkMark } from '../../ui/network-mark';
import { PostLink } from '../../ui/post-link';
import { Section } from '../../ui/section';
import { MentionText } from './mention-text';

/** What this person said about the brands, apart from what waits for an answer. */
export function MentionList({ mentions }: { readonly mentions: readonly Mention[] }): ReactNode {
  const { t } = useWords();
  const nameOf = useNetworkName();
  if (mentions.length === 0) return null;
  return (
    <Section title={t('mentions.title')}>
      <MoreList items={mentions} keyOf={({ post, brand }) => `${post.network} ${post.id} ${brand}`}>
        {(mention) => (
          <>
            <NetworkMark name={nameOf(mention.post.network)} />
            <div className="row-words">
              <MentionText mention={mention} link={<PostLink url={mention.post.url} />} />
            </div>
          </>
        )}
      </MoreList>
    </Section>
  );
}
