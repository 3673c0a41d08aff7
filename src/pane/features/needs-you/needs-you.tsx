import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Mention } from '../../../domain/brand/mention';
import type { JobChange } from '../../../domain/work/job-change';
import { useWords } from '../../locales/words';
import { useNetworkName } from '../../ui/network-names';
import { hostOf } from '../../ui/out-link';
import { Section } from '../../ui/section';
import { MentionText } from '../mentions/mention-text';
import { JobChangeItem } from './job-change-item';

interface NeedsYouProps {
  readonly changes: readonly JobChange[];
  /** Mentions that seem to wait for an answer. */
  readonly unanswered: readonly Mention[];
}

/** What somebody should look at now; nothing at all if there is nothing. */
export function NeedsYou({ changes, unanswered }: NeedsYouProps): ReactNode {
  const { t } = useWords();
  if (changes.length + unanswered.length === 0) return null;
  return (
    <Section title={t('needs.title')}>
      {changes.map((change) => (
        <JobChangeItem key={change.id} change={change} />
      ))}
      {unanswered.map((mention) => (
        <div key={`${mention.post.id} ${mention.brand}`} className={`need ${mention.tone.label}`}>
          <MentionText mention={mention} />
          <AnswerButton network={mention.post.network} url={mention.post.url} />
        </div>
      ))}
    </Section>
  );
}

/** Opens the post where it can be answered. */
function AnswerButton({ network, url }: { readonly network: string; readonly url: string }): ReactNode {
  const { t } = useWords();
  const nameOf = useNetworkName();
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
      >
        {t('needs.answer', { network: nameOf(network) })}
      </Button>
    </div>
  );
}
