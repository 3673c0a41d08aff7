import { useState, type ReactNode } from 'react';
import type { ActsPage } from '../../contract/privacy';
import { useWords } from '../locales/words';
import { FromService } from '../ui/from-service';
import { Loading } from '../ui/loading';
import { Paged } from '../ui/paged';
import { useLoaded, useSetup } from '../ui/setup-context';
import { whoWords } from '../ui/who';

/** What administrators did with what is kept of people, newest first. */
export function Acts(): ReactNode {
  const { t } = useWords();
  const { people } = useSetup();
  const [newest] = useState(() => () => people.acts(null));
  return (
    <Loading loaded={useLoaded(newest)}>
      {(page) => <Paged first={page} more={people.acts} none={t('acts.none')} row={(act) => <Act act={act} />} />}
    </Loading>
  );
}

const acts = ['export', 'erase', 'suppress', 'unsuppress', 'forget', 'answer-request', 'read-lookups', 'restore'] as const;

function Act({ act: { at, by, act, person, note } }: { readonly act: ActsPage['items'][number] }): ReactNode {
  const words = useWords();
  const { t, moment } = words;
  const known = acts.find((one) => one === act);
  return (
    <>
      <div className="entry-head">
        <span className="strong">{known ? t(`act.${known}`) : act}</span>
        <span className="meta">
          <time dateTime={at}>{moment(at)}</time> · <bdi>{whoWords(words, by)}</bdi>
        </span>
      </div>
      {person !== null && <p className="meta">{t('lookups.person', { person: person.slice(0, 12) })}</p>}
      {note !== null && <p className="why">{act === 'unsuppress' ? <bdi>{note}</bdi> : <FromService>{note}</FromService>}</p>}
    </>
  );
}
