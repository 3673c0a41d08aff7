import { Checkbox, Field, Label, Select, Switch } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { useForm } from './form';
import { placeId } from './place-id';
import type { FieldProps } from './text-field';
import { sayings } from './sayings';

interface ChoiceFieldProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** What the first line says while nothing is chosen; without it something always is. */
  readonly none?: string;
}

/** One of a few. */
export function ChoiceField({ path, label, hint, choices, none }: ChoiceFieldProps): ReactNode {
  const form = useForm();
  const value = form.read(path);
  return (
    <Field label={label} {...sayings(hint, form.problem(path))}>
      <Select
        id={placeId(path)}
        value={typeof value === 'string' ? value : ''}
        onChange={(_event, { value: chosen }) => form.write(path, chosen === '' ? null : chosen)}
        onBlur={() => form.leave(path)}
      >
        {none !== undefined && <option value="">{none}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** On or off. */
export function SwitchField({ path, label, hint }: FieldProps): ReactNode {
  const form = useForm();
  return (
    <Field {...sayings(hint, form.problem(path))}>
      <Switch
        id={placeId(path)}
        label={label}
        checked={form.read(path) === true}
        onChange={(_event, { checked }) => form.write(path, checked)}
      />
    </Field>
  );
}

/**
 * Any of a few, kept in the order in which they are offered. Not within a Fluent field: that would give each box the name of the whole. Nothing that can be
 * chosen here can be wrong.
 */
export function ManyField({ path, label, hint, choices }: Omit<ChoiceFieldProps, 'none'>): ReactNode {
  const form = useForm();
  const id = useId();
  const kept = form.read(path);
  const chosen: readonly unknown[] = Array.isArray(kept) ? kept : [];
  const toggle = (value: string, isOn: boolean) => {
    const next = choices.filter((choice) => (choice.value === value ? isOn : chosen.includes(choice.value)));
    form.write(
      path,
      next.map((choice) => choice.value),
    );
  };
  return (
    <div role="group" aria-labelledby={id} aria-describedby={`${id}hint`} id={placeId(path)} tabIndex={-1}>
      <Label id={id}>{label}</Label>
      <div className="many">
        {choices.map(({ value, label: name }) => (
          <Checkbox
            key={value}
            label={name}
            checked={chosen.includes(value)}
            onChange={(_event, { checked }) => toggle(value, checked === true)}
          />
        ))}
      </div>
      <p id={`${id}hint`} className="meta">
        {hint}
      </p>
    </div>
  );
}
