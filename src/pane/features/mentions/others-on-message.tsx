import { useEffect, useState, type ReactNode } from 'react';
import type { PeopleSayAnswer, PeopleSayRequest } from '../../../contract/mention-answer';
import { useWords } from '../../locales/words';
import { Disclosure } from '../../ui/disclosure';
import { usePeople } from '../decisions/deciding';
import { useActing } from '../needs-you/acting';
import { useMentionWords } from './mention-words';
import { SpeakerList } from './speaker-list';
import { askJson } from '../../api/post-json';

const mostPeople = 30;

/**
 * What others on the message say. Their addresses go to our service, and nowhere else, only once the user opens this: of other people's addresses none but the
 * chosen ones leaves the pane.
 */
export function OthersOnMessage({ shown }: { readonly shown: string }): ReactNode {
  const { t } = useMentionWords();
  const { host } = useActing();
  const people = usePeople();
  const own = host.ownAddress();
  const addresses = people.map(({ address }) => address).filter((address) => address !== shown && address !== own);
  if (addresses.length === 0) return null;
  return (
    <div className="set-aside">
      <Disclosure label={t('around.people')} content={() => <Opened addresses={addresses} />} />
    </div>
  );
}

function Opened({ addresses }: { readonly addresses: readonly string[] }): ReactNode {
  const { t } = useWords();
  const own = useMentionWords();
  const { fetchFrom } = useActing();
  const [answer, setAnswer] = useState<PeopleSayAnswer | 'failed' | null>(null);
  const asked = addresses.slice(0, mostPeople).join(' ');
  useEffect(() => {
    const request: PeopleSayRequest = { addresses: asked.split(' ') };
    void askJson(fetchFrom, '/api/mentions/people', request).then((said) => setAnswer(isPeople(said) ? said : 'failed'));
  }, [fetchFrom, asked]);
  if (answer === null) return <p className="meta">{t('foot.opening')}</p>;
  if (answer === 'failed') return <p className="meta">{own.t('around.failed')}</p>;
  if (answer.people.length === 0) return <p className="meta">{own.t('around.nobody')}</p>;
  return <SpeakerList speakers={answer.people} />;
}

function isPeople(value: unknown): value is PeopleSayAnswer {
  return typeof value === 'object' && value !== null && 'people' in value && Array.isArray(value.people);
}
