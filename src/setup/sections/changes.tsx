import { useState, type ReactNode } from 'react';
import type { AuditEntry } from '../../contract/setup';
import { placeWords } from '../locales/field-words';
import { valueWords } from '../locales/value-words';
import { useWords } from '../locales/words';
import { FromTo } from '../ui/from-to';
import { Loading } from '../ui/loading';
import { Paged } from '../ui/paged';
import { useLoaded, useSetup } from '../ui/setup-context';
import { whoWords } from '../ui/who';

const newest = (client: ReturnType<typeof useSetup>['client']) => () => client.audit(null);

/** What was changed: when, by whom, from what and to what; newest first. */
export function ChangesSection(): ReactNode {
  const { t } = useWords();
  const { client } = useSetup();
  const [ask] = useState(() => newest(client));
  return (
    <Loading loaded={useLoaded(ask)}>
      {(page) => (
        <Paged
          key={page.items[0]?.id ?? ''}
          first={page}
          more={client.audit}
          none={t('changes.none')}
          row={(entry) => <Entry entry={entry} />}
        />
      )}
    </Loading>
  );
}

function Entry({ entry }: { readonly entry: AuditEntry }): ReactNode {
  const words = useWords();
  const { t, moment } = words;
  return (
    <>
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
    </>
  );
}
