import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { LookupsPage, LookupsRequest } from '../../contract/privacy';
import { parseAddress } from '../../domain/message/address';
import { useWords } from '../locales/words';
import { FailureNotice } from '../ui/failure-notice';
import { Group } from '../ui/group';
import { Paged } from '../ui/paged';
import { sayings } from '../ui/sayings';
import { useSetup } from '../ui/setup-context';
import { useStep } from '../ui/use-step';
import { colleagueWords } from '../ui/who';
import { Acts } from './acts';

type Whom = Pick<LookupsRequest, 'address' | 'colleague'>;

/** Who looked up whom, and what administrators did with what is kept of people. */
export function LookupsSection(): ReactNode {
  const { t } = useWords();
  const { people } = useSetup();
  const { failure, isBusy, take } = useStep();
  const [found, setFound] = useState<{ readonly whom: Whom; readonly first: LookupsPage } | null>(null);
  const read = async (whom: Whom) => {
    setFound(null);
    const first = await take(people.lookups({ ...whom, after: null }));
    if (first) setFound({ whom, first });
  };
  return (
    <>
      <Group title={t('lookups.title')} why={t('lookups.why')}>
        <WhomForm isBusy={isBusy} onRead={(whom) => void read(whom)} />
        {failure && <FailureNotice failure={failure} onAgain={null} />}
        {found && (
          <Paged
            key={`${found.whom.address} ${found.whom.colleague}`}
            first={found.first}
            more={(after) => people.lookups({ ...found.whom, after })}
            none={t('lookups.none')}
            row={(lookup) => <Lookup lookup={lookup} />}
          />
        )}
      </Group>
      <Group title={t('acts.title')} why={t('acts.why')}>
        <Acts />
      </Group>
    </>
  );
}

interface WhomFormProps {
  readonly isBusy: boolean;
  readonly onRead: (whom: Whom) => void;
}

/** Whom it is to be about; both fields may stay empty. */
function WhomForm({ isBusy, onRead }: WhomFormProps): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [colleague, setColleague] = useState('');
  const [isWrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const address = parseAddress(text)?.address ?? null;
    setWrong(text.trim() !== '' && address === null);
    if (text.trim() === '' || address !== null) onRead({ address, colleague: colleague.trim() || null });
  };
  return (
    <form className="entry-fields" onSubmit={submit} noValidate>
      <Field label={t('lookups.address')} {...sayings(undefined, isWrong ? t('problem.address') : null)}>
        <Input type="email" autoComplete="off" value={text} onChange={(_event, { value }) => setText(value)} />
      </Field>
      <Field label={t('lookups.colleague')} {...sayings(t('lookups.colleague.hint'), null)}>
        <Input autoComplete="off" spellCheck={false} value={colleague} onChange={(_event, { value }) => setColleague(value)} />
      </Field>
      <div>
        <Button type="submit" disabledFocusable={isBusy}>
          {t('lookups.read')}
        </Button>
      </div>
    </form>
  );
}

const purposes = { 'open-message': 'purpose.openMessage', 'command-line': 'purpose.commandLine' } as const;

function Lookup({ lookup: { colleague, person, day, purpose } }: { readonly lookup: LookupsPage['items'][number] }): ReactNode {
  const words = useWords();
  const { t } = words;
  const known = purpose === 'open-message' || purpose === 'command-line' ? t(purposes[purpose]) : purpose;
  return (
    <>
      <div className="entry-head">
        <bdi className="strong">{colleagueWords(words, colleague)}</bdi>
        <span className="meta">
          <time dateTime={day}>{words.day(day)}</time> · {known}
        </span>
      </div>
      <p className="meta">{person === null ? t('lookups.erased') : t('lookups.person', { person: person.slice(0, 12) })}</p>
    </>
  );
}
