import { useState, type ReactNode } from 'react';
import type { NewsItem } from '../../../contract/news';
import type { HostOutcome } from '../../host/mail-host';
import { useLaterWords } from '../../locales/later-words';
import { Meta } from '../../ui/meta';
import { useNetworkName } from '../../ui/network-names';
import { OutsideText } from '../../ui/outside-text';
import { TextButton } from '../../ui/text-button';
import { useActing } from '../needs-you/acting';
import { ChangeLead } from '../needs-you/change-lead';
import { sourcesOf } from '../needs-you/change-words';

/** Whose change it is, what changed and who saw it. The message of theirs can't be opened from here, but a new one to them can. */
export function NewsRow({ item: { address, name, proposedAt, unread, change } }: { readonly item: NewsItem }): ReactNode {
  const { t, rich, day } = useLaterWords();
  const nameOf = useNetworkName();
  return (
    <div className="row-words">
      <div className="row-head">
        <div className="row-title">
          <OutsideText text={name ?? address} clip />
        </div>
        {unread && <span className="badge">{t('news.unread')}</span>}
      </div>
      <ChangeLead change={change} />
      <Meta
        facts={[
          t('change.seenBy', { sources: sourcesOf(change).map(nameOf).join(', ') }),
          change.standing === 'disputed' ? t('news.disputed') : null,
          rich('news.told', { day: day(proposedAt) }),
        ]}
      />
      <WriteButton address={address} name={name ?? address} />
    </div>
  );
}

function WriteButton({ address, name }: { readonly address: string; readonly name: string }): ReactNode {
  const { t } = useLaterWords();
  const { host } = useActing();
  const [outcome, setOutcome] = useState<HostOutcome>('done');
  return (
    <div className="row-actions">
      <TextButton
        className="more"
        aria-label={t('news.writeTo', { name })}
        onClick={() => void host.openNewMessage({ to: [address], subject: '', text: '' }).then(setOutcome)}
      >
        {t('news.write')}
      </TextButton>
      {outcome !== 'done' && (
        <span className="meta" role="status">
          {t('change.notOpened')}
        </span>
      )}
    </div>
  );
}
