import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Path } from '../draft/paths';
import { useForm } from './form';
import { placeId } from './place-id';
import { sayings } from './sayings';

export interface FieldProps {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
}

interface TextFieldProps extends FieldProps {
  readonly required?: boolean;
  readonly type?: 'text' | 'url' | 'email' | 'date';
  /** What an empty field is kept as: nothing, or an empty text. */
  readonly empty?: null | '';
}

/** One line of text. */
export function TextField({ path, label, hint, required = false, type = 'text', empty = null }: TextFieldProps): ReactNode {
  const form = useForm();
  const value = form.read(path);
  return (
    <Field label={label} required={required} {...sayings(hint, form.problem(path))}>
      <Input
        id={placeId(path)}
        type={type}
        autoComplete="off"
        value={typeof value === 'string' ? value : ''}
        onChange={(_event, { value: text }) => form.write(path, text === '' ? empty : text)}
        onBlur={() => form.leave(path)}
      />
    </Field>
  );
}

/** Several lines of text that belong together. */
export function LongTextField({ path, label, hint }: FieldProps): ReactNode {
  const form = useForm();
  const value = form.read(path);
  return (
    <Field label={label} {...sayings(hint, form.problem(path))}>
      <Textarea
        id={placeId(path)}
        resize="vertical"
        rows={4}
        value={typeof value === 'string' ? value : ''}
        onChange={(_event, { value: text }) => form.write(path, text)}
        onBlur={() => form.leave(path)}
      />
    </Field>
  );
}
