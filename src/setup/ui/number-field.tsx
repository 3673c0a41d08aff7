import { Field, Input } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Path } from '../draft/paths';
import { useForm } from './form';
import { placeId } from './place-id';
import type { FieldProps } from './text-field';
import { sayings } from './sayings';

interface NumberFieldProps extends FieldProps {
  /** What stands behind the number. */
  readonly unit: string;
  /** What goes when it is emptied; without it the field must have a number. */
  readonly clears?: Path;
}

/** A whole number. What is no number is kept as it was typed, so that nothing is lost while it is told. */
export function NumberField({ path, label, hint, unit, clears }: NumberFieldProps): ReactNode {
  const form = useForm();
  const value = form.read(path);
  const write = (text: string) => {
    if (clears && text.trim() === '') form.write(clears, undefined);
    else form.write(path, numberOf(text));
  };
  return (
    <Field label={label} required={!clears} {...sayings(hint, form.problem(path))} className="number-field">
      <Input
        id={placeId(path)}
        inputMode="numeric"
        autoComplete="off"
        value={typeof value === 'number' || typeof value === 'string' ? String(value) : ''}
        contentAfter={
          <span className="unit" aria-hidden="true">
            {unit}
          </span>
        }
        onChange={(_event, { value: text }) => write(text)}
        onBlur={() => form.leave(path)}
      />
    </Field>
  );
}

function numberOf(text: string): number | string {
  return /^\s*-?\d+\s*$/.test(text) ? Number(text) : text;
}
