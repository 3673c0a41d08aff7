import { lazy, type ReactNode } from 'react';
import type { Post } from '../../../domain/brand/post';
import { AfterPaint } from '../../ui/after-paint';

const DeedWords = lazy(() =>
  import(/* webpackChunkName: "mentions" */ './deed-words').then((module) => ({ default: module.DeedWords })),
);

interface DeedLineProps {
  readonly post: Post;
  /** The post in its own words. */
  readonly children: ReactNode;
}

/** What a post tells: a deed in the reader's language, once its words are fetched (until then the post's own keep its place, unseen), anything else in its own words. */
export function DeedLine({ post, children }: DeedLineProps): ReactNode {
  if (post.kind !== 'activity' || !post.deed) return children;
  return (
    <AfterPaint when instead={<span style={{ visibility: 'hidden' }}>{children}</span>}>
      <DeedWords deed={post.deed} />
    </AfterPaint>
  );
}
