import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PersonRequest } from '../../../contract/privacy';
import { useWords } from '../../locales/words';
import { Loading } from '../../ui/loading';
import { useLoaded, useSetup } from '../../ui/setup-context';
import { AnsweredRequest, OpenRequest } from './request-entry';

interface RequestsProps {
  /** Shows what is kept of an address. */
  readonly onShow: (address: string) => void;
}

/** What people asked for on the public page and what to do about each; those that were answered on request. */
export function Requests({ onShow }: RequestsProps): ReactNode {
  const { t } = useWords();
  const { people } = useSetup();
  const [isPast, setPast] = useState(false);
  const open = useLoaded(people.openRequests);
  return (
    <>
      <Loading loaded={open}>
        {({ requests }) =>
          requests.length === 0 ? (
            <p className="empty">{t('requests.none')}</p>
          ) : (
            <Entries requests={requests} row={(request) => <OpenRequest {...{ request, onShow }} onAnswered={open.again} />} />
          )
        }
      </Loading>
      {isPast ? (
        <Answered key={open.answer?.kind === 'done' ? open.answer.value.requests.length : 0} />
      ) : (
        <div>
          <Button onClick={() => setPast(true)}>{t('requests.past')}</Button>
        </div>
      )}
    </>
  );
}

function Answered(): ReactNode {
  const { t } = useWords();
  const { people } = useSetup();
  return (
    <Loading loaded={useLoaded(people.answeredRequests)}>
      {({ requests }) =>
        requests.length === 0 ? (
          <p className="empty">{t('requests.nonePast')}</p>
        ) : (
          <Entries requests={requests} row={(request) => <AnsweredRequest request={request} />} />
        )
      }
    </Loading>
  );
}

interface EntriesProps {
  readonly requests: readonly PersonRequest[];
  readonly row: (request: PersonRequest) => ReactNode;
}

function Entries({ requests, row }: EntriesProps): ReactNode {
  return (
    <ul className="entries">
      {requests.map((request) => (
        <li key={request.id} className="entry">
          {row(request)}
        </li>
      ))}
    </ul>
  );
}
