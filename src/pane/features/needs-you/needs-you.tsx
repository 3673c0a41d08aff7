import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Mention } from '../../../domain/brand/mention';
import type { Post } from '../../../domain/brand/post';
import type { Card } from '../../../domain/card';
import type { AnsweredChange } from '../../../domain/work/answered-changes';
import { useWords } from '../../locales/words';
import { Disclosure } from '../../ui/disclosure';
import { useNetworkName } from '../../ui/network-names';
import { hostOf } from '../../ui/out-link';
import { Section } from '../../ui/section';
import { Corrections } from '../mentions/corrections';
import { mentionKey } from '../mentions/mention-places';
import { MentionText } from '../mentions/mention-text';
import { JobChangeItem } from './job-change-item';

const ChangesAside = lazy(() => import('./changes-aside').then((module) => ({ default: module.ChangesAside })));

interface NeedsYouProps {
  readonly card: Card;
  /** Mentions that seem to wait for an answer. */
  readonly unanswered: readonly Mention[];
}

/** What somebody should look at now; nothing at all if there is nothing. What was just answered stays in its place, with the way back. */
export function NeedsYou({ card, unanswered }: NeedsYouProps): ReactNode {
  const { t } = useWords();
  const [answered, setAnswered] = useState<ReadonlySet<string>>(new Set());
  const isHeld = ({ id }: AnsweredChange) => answered.has(id);
  const changes = [...card.jobChanges, ...card.changesSetAside.filter(isHeld)];
  const aside = card.changesSetAside.filter((change) => !isHeld(change));
  return (
    <>
      {changes.length + unanswered.length > 0 && (
        <Section title={t('needs.title')}>
          {changes.map((change) => (
            <JobChangeItem
              key={change.id}
              change={change}
              card={card}
              onAnswered={() => setAnswered(new Set([...answered, change.id]))}
            />
          ))}
          {unanswered.map((mention) => (
            <div key={mentionKey(mention)} className={`need ${mention.tone.label}`}>
              <MentionText mention={mention} />
              <AnswerButton post={mention.post} />
              <Corrections mention={mention} />
            </div>
          ))}
        </Section>
      )}
      {aside.length > 0 && <Aside changes={aside} address={card.address} />}
    </>
  );
}

/** Folded away, so that a mistake can be found and taken back. */
function Aside({ changes, address }: { readonly changes: readonly AnsweredChange[]; readonly address: string }): ReactNode {
  const { t } = useWords();
  return (
    <div className="set-aside">
      <Disclosure
        label={t('changesAside.title', { count: changes.length })}
        content={() => (
          <Suspense fallback={<p className="meta">{t('foot.opening')}</p>}>
            <ChangesAside changes={changes} address={address} />
          </Suspense>
        )}
      />
    </div>
  );
}

/** Opens the post where it can be answered. */
function AnswerButton({ post: { network, url, publishedAt } }: { readonly post: Post }): ReactNode {
  const { t, exact } = useWords();
  const nameOf = useNetworkName();
  const label = t('needs.answer', { network: nameOf(network) });
  if (hostOf(url) === null) return null;
  return (
    <div className="need-actions">
      <Button
        as="a"
        size="small"
        appearance="primary"
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        title={url.slice(0, 300)}
        aria-label={`${label}, ${exact(publishedAt)}`}
      >
        {label}
      </Button>
    </div>
  );
}
