import { Button, Field, Input } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { useWords } from '../../locales/words';
import { FailureNotice } from '../../ui/failure-notice';
import { sayings } from '../../ui/sayings';
import { KeptOf } from './kept-of';
import type { PersonSearch as Search } from './use-person-search';

/** Asks for an address and shows what is kept of whose it is. */
export function PersonSearch({ search }: { readonly search: Search }): ReactNode {
  const { t } = useWords();
  const { typed, isWrong, kept, failure, isBusy } = search;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void search.look(typed);
  };
  return (
    <>
      <form className="key-form" onSubmit={submit} noValidate>
        <Field label={t('person.address')} {...sayings(undefined, isWrong ? t('problem.address') : null)} className="key-value">
          <Input
            type="email"
            autoComplete="off"
            spellCheck={false}
            value={typed}
            onChange={(_event, { value }) => search.write(value)}
          />
        </Field>
        <div className="actions">
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            {t('person.look')}
          </Button>
        </div>
      </form>
      {failure && <FailureNotice failure={failure} onAgain={() => void search.look(typed)} />}
      {kept && <KeptOf key={`${kept.address} ${kept.exportedAt}`} kept={kept} />}
    </>
  );
}
