import { Button } from '@fluentui/react-components';
import { useId, useState, type FormEvent, type ReactNode } from 'react';

interface AddFormProps {
  readonly words: { readonly label: string; readonly hint: string; readonly refused: string; readonly add: string };
  readonly type: 'url' | 'email';
  readonly placeholder?: string;
  readonly longest: number;
  /** What was typed as it may be added; null if it is not whole. */
  readonly read: (text: string) => string | null;
  readonly onAdd: (value: string) => void;
  /** Stands above the field. */
  readonly children?: ReactNode;
}

/** One field that takes something only when it is whole, and says what is missing. Fluent's own field would cost the start 7 kB, opened or not. */
export function AddForm({ words, type, placeholder, longest, read, onAdd, children }: AddFormProps): ReactNode {
  const id = useId();
  const [text, setText] = useState('');
  const [isRefused, setRefused] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const value = read(text.trim());
    if (value === null) setRefused(true);
    else onAdd(value);
  };
  const change = (value: string) => {
    setText(value);
    setRefused(false);
  };
  return (
    <form className="link-form" onSubmit={submit} noValidate>
      {children}
      <label htmlFor={id}>{words.label}</label>
      <input
        id={id}
        type={type}
        placeholder={placeholder}
        value={text}
        maxLength={longest}
        aria-invalid={isRefused}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => change(target.value)}
      />
      <p id={`${id}-hint`} className={isRefused ? 'refused' : 'meta'} role={isRefused ? 'alert' : undefined}>
        {isRefused ? words.refused : words.hint}
      </p>
      <Button type="submit" size="small">
        {words.add}
      </Button>
    </form>
  );
}
