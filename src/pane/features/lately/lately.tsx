import type { ReactNode } from 'react';
import type { Post } from '../../../domain/brand/post';
import { DeedLine } from '../mentions/deed-line';
import { useWords } from '../../locales/words';
import { Meta } from '../../ui/meta';
import { MoreList } from '../../ui/more-list';
import { useNetworkName } from '../../ui/network-names';
import { NetworkMark } from '../../ui/network-mark';
import { PostLink } from '../../ui/post-link';
import { tame } from '../../ui/tame';
import { Section } from '../../ui/section';
import { When } from '../../ui/when';

/** What this person published of late. */
export function Lately({ posts }: { readonly posts: readonly Post[] }): ReactNode {
  const { t } = useWords();
  if (posts.length === 0) return null;
  return (
    <Section title={t('lately.title')}>
      <MoreList items={posts} keyOf={({ network, id }) => `${network} ${id}`}>
        {(post) => <PostRow post={post} />}
      </MoreList>
    </Section>
  );
}

const longest = 300;

function PostRow({ post }: { readonly post: Post }): ReactNode {
  const { t, exact } = useWords();
  const nameOf = useNetworkName();
  const text = post.text.length > longest ? `${post.text.slice(0, longest)}…` : post.text;
  return (
    <>
      <NetworkMark name={nameOf(post.network)} />
      <div className="row-words">
        <div className="post-text">
          <DeedLine post={post}>
            <bdi>{tame(text)}</bdi>
          </DeedLine>
        </div>
        <Meta
          facts={[
            post.kind === 'reply' || post.kind === 'repost' ? t(`post.${post.kind}`) : null,
            <When key="when" instant={post.publishedAt} />,
            nameOf(post.network),
            <PostLink key="link" url={post.url} about={exact(post.publishedAt)} />,
          ]}
        />
      </div>
    </>
  );
}
