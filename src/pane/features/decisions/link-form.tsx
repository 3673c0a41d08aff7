import { Button } from '@fluentui/react-components';
import { useId, useState, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../../locales/words';
import { hostOf } from '../../ui/out-link';

const longest = 2000;

/** Takes the address of a profile page; https only, and complete. Fluent's own field would cost the start 7 kB, opened or not. */
export function LinkForm({ onAdd }: { readonly onAdd: (link: string) => void }): ReactNode {
  const { t } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const link = text.trim();
    if (hostOf(link) === null) setRefused(true);
    else onAdd(link);
  };
  const change = (value: string) => {
    setText(value);
    setRefused(false);
  };
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      <label htmlFor={id}>{t('addLink.label')}</label>
      <input
        id={id}
        type="url"
        placeholder="https://"
        value={text}
        maxLength={longest}
        aria-invalid={isRefused}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => change(target.value)}
      />
      <p id={`${id}-hint`} className={isRefused ? 'refused' : 'meta'} role={isRefused ? 'alert' : undefined}>
        {t(isRefused ? 'addLink.refused' : 'addLink.hint')}
      </p>
      <Button type="submit" size="small">
        {t('addLink.add')}
      </Button>
    </form>
  );
}
