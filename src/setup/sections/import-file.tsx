import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { Difference, ImportAnswer } from '../../contract/setup';
import { isFailure, type Answer } from '../api/ask';
import { isDirty } from '../draft/setup-store';
import { placeWords } from '../locales/field-words';
import { valueWords } from '../locales/value-words';
import { useWords } from '../locales/words';
import { FailureNotice } from '../ui/failure-notice';
import { FromTo } from '../ui/from-to';
import { useSetup, useWork } from '../ui/setup-context';
import { Told } from '../ui/told';

/** What the chosen file would change, or why it can't be taken. */
type Seen =
  | { readonly kind: 'differences'; readonly file: unknown; readonly differences: readonly Difference[] }
  | { readonly kind: 'not-json' }
  | { readonly kind: 'not-sent'; readonly answer: Exclude<Answer<ImportAnswer>, { kind: 'done' }> };

/** Takes a file, shows what it would change, and applies it once that was seen. */
export function Import(): ReactNode {
  const { t } = useWords();
  const { client, store, announce } = useSetup();
  const work = useWork();
  const [seen, setSeen] = useState<Seen | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const from = work.served.revision;
  const look = async (chosen: File | undefined) => {
    if (!chosen) return;
    const file = parsed(await chosen.text());
    if (file === undefined) return setSeen({ kind: 'not-json' });
    const answer = await client.importFile({ file, from, apply: false });
    setSeen(
      answer.kind === 'done'
        ? { kind: 'differences', file, differences: answer.value.differences }
        : { kind: 'not-sent', answer },
    );
  };
  const apply = async (file: unknown) => {
    const answer = await client.importFile({ file, from, apply: true });
    if (answer.kind !== 'done') return setSeen({ kind: 'not-sent', answer });
    setSeen(null);
    store.adopt(answer.value.state);
    announce(t('import.done'));
  };
  if (isDirty(work)) return <p className="why">{t('import.unsaved')}</p>;
  return (
    <>
      <div>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          className="unseen"
          tabIndex={-1}
          aria-hidden="true"
          onChange={({ currentTarget }) => {
            void look(currentTarget.files?.[0]);
            // The same file, corrected, can be chosen again.
            currentTarget.value = '';
          }}
        />
        <Button onClick={() => input.current?.click()}>{t('import.choose')}</Button>
      </div>
      <div role="status">{seen && <SeenFile seen={seen} onApply={apply} onCancel={() => setSeen(null)} />}</div>
    </>
  );
}

interface SeenFileProps {
  readonly seen: Seen;
  readonly onApply: (file: unknown) => Promise<void>;
  readonly onCancel: () => void;
}

function SeenFile({ seen, onApply, onCancel }: SeenFileProps): ReactNode {
  const words = useWords();
  const { t } = words;
  if (seen.kind === 'not-json') return <Told intent="error">{t('import.notJson')}</Told>;
  if (seen.kind === 'not-sent') return <NotTaken answer={seen.answer} />;
  if (seen.differences.length === 0) return <Told intent="success">{t('import.same')}</Told>;
  return (
    <>
      <h3>{t('import.differences', { count: seen.differences.length })}</h3>
      <ul className="entries">
        {seen.differences.map(({ path, from, to }) => (
          <li key={path} className="entry change">
            <bdi className="strong">{placeWords(words, path)}</bdi>
            <FromTo from={valueWords(words, from)} to={valueWords(words, to)} />
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button appearance="primary" onClick={() => void onApply(seen.file)}>
          {t('import.apply')}
        </Button>
        <Button onClick={onCancel}>{t('do.cancel')}</Button>
      </div>
    </>
  );
}

function NotTaken({ answer }: { readonly answer: Exclude<Answer<ImportAnswer>, { kind: 'done' }> }): ReactNode {
  const words = useWords();
  const { t } = words;
  if (isFailure(answer)) return <FailureNotice failure={answer} onAgain={null} />;
  if (answer.kind === 'conflict') return <Told intent="warning">{t('import.conflict')}</Told>;
  return (
    <Told intent="error">
      <p>{t('import.invalid')}</p>
      <ul className="plain">
        {answer.problems.map(({ path, message }, at) => (
          <li key={at}>
            <bdi>{path.length > 0 ? `${placeWords(words, path)}: ` : ''}</bdi>
            <span lang="en">{message}</span>
          </li>
        ))}
      </ul>
    </Told>
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not a file of ours: said in words.
    return undefined;
  }
}
