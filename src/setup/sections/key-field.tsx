import { Button, Field, Input, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { NetworkKey } from '../../contract/setup';
import { isFailure, type Answer } from '../api/ask';
import { useWords, type Words } from '../locales/words';
import { failureWhy } from '../ui/failure-notice';
import { FromService } from '../ui/from-service';
import { useSetup } from '../ui/setup-context';
import { sayings } from '../ui/sayings';
import { whoWords } from '../ui/who';
import type { KeyRing } from './keys';

/** Why keys can't be saved here, and what to do; nothing where they can. */
export function KeysProblem({ problem }: { readonly problem: string | null }): ReactNode {
  const { t } = useWords();
  if (problem === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{t('keys.problem')}</MessageBarTitle>
        <div>{t('keys.why')}</div>
      </MessageBarBody>
    </MessageBar>
  );
}

interface KeyFieldsProps {
  readonly ring: KeyRing;
  readonly networkName: string;
}

/** The keys of one network. What is set can be replaced or removed and never read. */
export function KeyFields({ ring, networkName }: KeyFieldsProps): ReactNode {
  return ring.keys.map((key) => <KeyField key={key.setting} entry={key} ring={ring} networkName={networkName} />);
}

interface KeyFieldProps extends KeyFieldsProps {
  readonly entry: NetworkKey;
}

function KeyField({ entry, ring, networkName }: KeyFieldProps): ReactNode {
  const words = useWords();
  const { client, announce } = useSetup();
  const [isReplacing, setReplacing] = useState(false);
  const { t } = words;
  const names = { setting: entry.setting, network: networkName };
  const canChange = entry.source !== 'environment' && ring.problem === null;
  const isAsked = canChange && (entry.source === 'none' || isReplacing);
  const done = async (said: string) => {
    setReplacing(false);
    announce(said);
    await ring.again();
  };
  const remove = async () => {
    const answer = await client.removeKey(entry);
    if (answer.kind === 'done') await done(t('key.removed', names));
    else announce(refusalWords(words, answer));
  };
  return (
    <div className="key" role="group" aria-label={t('key.label', names)}>
      <div className="key-head">
        <span className="strong">{t(entry.required ? 'key.required' : 'key.optional', names)}</span>
        <span>{stateWords(words, entry)}</span>
      </div>
      <p className="why">
        <FromService>{entry.help}</FromService>
      </p>
      {canChange && entry.source !== 'none' && !isReplacing && (
        <div className="actions">
          <Button size="small" onClick={() => setReplacing(true)} aria-label={t('key.replace.name', names)}>
            {t('key.replace')}
          </Button>
          <Button size="small" appearance="subtle" onClick={() => void remove()} aria-label={t('key.remove.name', names)}>
            {t('do.remove')}
          </Button>
        </div>
      )}
      {isAsked && (
        <NewKey
          entry={entry}
          label={t('key.new', names)}
          isReplacing={isReplacing}
          onDone={() => void done(t('key.saved', names))}
          onCancel={() => setReplacing(false)}
        />
      )}
    </div>
  );
}

interface NewKeyProps {
  readonly entry: NetworkKey;
  readonly label: string;
  readonly isReplacing: boolean;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** Takes a new value and forgets it once it is sent. */
function NewKey({ entry, label, isReplacing, onDone, onCancel }: NewKeyProps): ReactNode {
  const words = useWords();
  const { client } = useSetup();
  const [value, setValue] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const { t } = words;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!/^[\x21-\x7e]+$/.test(value.trim())) return setProblem(t('key.refused'));
    const answer = await client.setKey(entry, value.trim());
    if (answer.kind !== 'done') return setProblem(refusalWords(words, answer));
    setValue('');
    onDone();
  };
  return (
    <form className="key-form" onSubmit={(event) => void save(event)} noValidate>
      <Field label={label} {...sayings(undefined, problem)} className="key-value">
        <Input
          type={entry.secret ? 'password' : 'text'}
          autoComplete="off"
          value={value}
          onChange={(_event, { value: text }) => {
            setValue(text);
            setProblem(null);
          }}
        />
      </Field>
      <div className="actions">
        <Button type="submit">{t('key.save')}</Button>
        {isReplacing && (
          <Button appearance="subtle" onClick={onCancel}>
            {t('do.cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function stateWords(words: Words, { source, variable, changed }: NetworkKey): string {
  const { t, day } = words;
  if (source === 'environment') return t('key.environment', { variable });
  if (source === 'none') return t('key.none');
  if (source === 'unreadable') return t('key.unreadable');
  return changed ? t('key.setOn', { day: day(changed.at), who: whoWords(words, changed.by) }) : t('key.set');
}

function refusalWords<T>(words: Words, answer: Exclude<Answer<T>, { kind: 'done' }>): string {
  if (isFailure(answer)) return `${words.t(`failure.${answer.kind}`)}. ${failureWhy(words, answer)}`;
  return answer.kind === 'invalid' ? (answer.problems[0]?.message ?? words.t('key.refused')) : words.t('failure.failed');
}
