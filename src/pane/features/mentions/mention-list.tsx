import { lazy, type ReactNode } from 'react';
import type { Mention } from '../../../domain/brand/mention';
import { useWords } from '../../locales/words';
import { AfterPaint } from '../../ui/after-paint';
import { MoreList } from '../../ui/more-list';
import { useNetworkName } from '../../ui/network-names';
import { NetworkMark } from '../../ui/network-mark';
import { PostLink } from '../../ui/post-link';
import { Section } from '../../ui/section';
import { Corrections } from './corrections';
import { mentionKey } from './mention-places';
import { MentionText } from './mention-text';

const MentionsAside = lazy(() =>
  import(/* webpackChunkName: "mentions" */ './mentions-aside').then((module) => ({ default: module.MentionsAside })),
);

const Trend = lazy(() => import(/* webpackChunkName: "mentions" */ './trend').then((module) => ({ default: module.Trend })));

/** From so many on there may be a picture of them: its place is kept, so that nothing jumps when the code comes. */
const enoughForTrend = 4;

interface MentionListProps {
  readonly mentions: readonly Mention[];
  /** Those that wait for an answer among them. */
  readonly all: readonly Mention[];
  /** Said not to be about us. */
  readonly aside: readonly Mention[];
}

/** What this person said about the brands, apart from what waits for an answer; what is not about us is folded away. */
export function MentionList({ mentions, all, aside }: MentionListProps): ReactNode {
  const { t } = useWords();
  return (
    <>
      {mentions.length > 0 && (
        <Section title={t('mentions.title')}>
          <MoreList items={mentions} keyOf={mentionKey}>
            {(mention) => <MentionRow mention={mention} />}
          </MoreList>
          {all.length >= enoughForTrend && (
            <div className="mention-actions">
              <AfterPaint when>
                <Trend mentions={all} />
              </AfterPaint>
            </div>
          )}
        </Section>
      )}
      {aside.length > 0 && (
        <div className="set-aside mention-actions">
          <AfterPaint when>
            <MentionsAside mentions={aside} />
          </AfterPaint>
        </div>
      )}
    </>
  );
}

/** One mention in a list: where, what, the way to it, and what can be said of it. */
export function MentionRow({ mention, lead = null }: { readonly mention: Mention; readonly lead?: ReactNode }): ReactNode {
  const nameOf = useNetworkName();
  const { exact } = useWords();
  const { network, url, publishedAt } = mention.post;
  return (
    <>
      <NetworkMark name={nameOf(network)} />
      <div className="row-words">
        {lead}
        <MentionText mention={mention} link={<PostLink url={url} about={exact(publishedAt)} />} />
        <Corrections mention={mention} />
      </div>
    </>
  );
}
