import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../../locales/words';
import { hostOf } from '../../ui/out-link';

const longest = 2000;

/** Takes the address of a profile page; https only, and complete. */
export function LinkForm({ onAdd }: { readonly onAdd: (link: string) => void }): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const link = text.trim();
    if (hostOf(link) === null) setRefused(true);
    else onAdd(link);
  };
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      <Field
        label={t('addLink.label')}
        hint={t('addLink.hint')}
        size="small"
        validationState={isRefused ? 'error' : 'none'}
        validationMessage={isRefused ? t('addLink.refused') : null}
      >
        <Input
          type="url"
          size="small"
          value={text}
          maxLength={longest}
          placeholder="https://"
          onChange={(_event, { value }) => {
            setText(value);
            setRefused(false);
          }}
        />
      </Field>
      <Button type="submit" size="small" appearance="secondary">
        {t('addLink.add')}
      </Button>
    </form>
  );
}
