import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { AuditEntry, AuditPage } from '../../contract/setup';
import { isFailure, type Failure } from '../api/ask';
import { placeWords } from '../locales/field-words';
import { valueWords } from '../locales/value-words';
import { useWords } from '../locales/words';
import { FailureNotice } from '../ui/failure-notice';
import { FromTo } from '../ui/from-to';
import { Loading } from '../ui/loading';
import { useLoaded, useSetup } from '../ui/setup-context';
import { whoWords } from '../ui/who';

const newest = (client: ReturnType<typeof useSetup>['client']) => () => client.audit(null);

/** What was changed: when, by whom, from what and to what; newest first. */
export function ChangesSection(): ReactNode {
  const { client } = useSetup();
  const [ask] = useState(() => newest(client));
  return <Loading loaded={useLoaded(ask)}>{(page) => <Pages key={page.items[0]?.id ?? ''} first={page} />}</Loading>;
}

function Pages({ first }: { readonly first: AuditPage }): ReactNode {
  const { t } = useWords();
  const { client, announce } = useSetup();
  const [older, setOlder] = useState<AuditPage>({ items: [], next: first.next });
  const [failure, setFailure] = useState<Failure | null>(null);
  const items = [...first.items, ...older.items];
  const more = async () => {
    const answer = await client.audit(older.next);
    setFailure(answer.kind === 'done' ? null : isFailure(answer) ? answer : { kind: 'failed' });
    if (answer.kind !== 'done') return;
    setOlder({ items: [...older.items, ...answer.value.items], next: answer.value.next });
    announce(t('changes.moreCame', { count: answer.value.items.length }));
  };
  if (items.length === 0) return <p className="empty">{t('changes.none')}</p>;
  return (
    <>
      <ul className="entries">
        {items.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {failure && <FailureNotice failure={failure} onAgain={() => void more()} />}
      {older.next !== null && failure === null && (
        <div>
          <Button onClick={() => void more()}>{t('changes.more')}</Button>
        </div>
      )}
    </>
  );
}

function Entry({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const words = useWords();
  const { t, moment } = words;
  return (
    <li className="entry change">
      <div className="entry-head">
        <bdi className="strong">{placeWords(words, entry.path)}</bdi>
        <span className="meta">
          <time dateTime={entry.at}>{moment(entry.at)}</time> · <bdi>{whoWords(words, entry.by)}</bdi>
        </span>
      </div>
      {entry.kind === 'changed' ? (
        <FromTo from={valueWords(words, entry.from)} to={valueWords(words, entry.to)} />
      ) : (
        <p className="why">{t(`changes.${entry.kind}`)}</p>
      )}
    </li>
  );
}
