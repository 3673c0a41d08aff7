import { Fragment, type ReactNode } from 'react';
import type { Mention } from '../../../domain/brand/mention';
import { useWords } from '../../locales/words';
import { Meta } from '../../ui/meta';
import { useNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import { When } from '../../ui/when';
import { toneFacts } from './correction-facts';
import { Quote } from './quote';
import { DeedLine } from './deed-line';
import { ToneBadge } from './tone-badge';

interface MentionTextProps {
  readonly mention: Mention;
  /** Leads to the post; stands last in the last line. */
  readonly link?: ReactNode;
}

/** One thing said about a brand: tone and how sure, when and where, the words, what they do, and who reacted. */
export function MentionText({ mention, link = null }: MentionTextProps): ReactNode {
  const words = useWords();
  const { t, rich } = words;
  const nameOf = useNetworkName();
  const { post, brand, tone, aspects } = mention;
  const about = rich('mention.about', { brand: <OutsideText text={brand} /> });
  const facts = [...toneFacts(mention, words), about, <When key="when" instant={post.publishedAt} />, nameOf(post.network)];
  return (
    <>
      <div className="mention-head">
        <ToneBadge tone={tone} /> <Meta facts={facts} />
      </div>
      <blockquote className="quote">
        <DeedLine post={post}>
          <Quote text={post.text} matches={mention.matches} />
        </DeedLine>
      </blockquote>
      <Meta
        facts={[
          ...aspects.map((aspect) => <Fragment key={aspect}>{t(`aspect.${aspect}`)}</Fragment>),
          mention.seemsUnanswered ? t('mention.unanswered') : null,
          post.replies ? t('mention.replies', { count: post.replies }) : null,
          post.reposts ? t('mention.reposts', { count: post.reposts }) : null,
          link,
        ]}
      />
    </>
  );
}
