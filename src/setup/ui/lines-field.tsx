import { Field, Textarea } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { isSame } from '../draft/changes';
import { entriesOf, groupsOf, linesOf } from '../draft/lines';
import { useForm } from './form';
import { placeId } from './place-id';
import type { FieldProps } from './text-field';
import { sayings } from './sayings';

interface LinesFieldProps extends FieldProps {
  /** How many lines are open at first; it grows with what is in it. */
  readonly rows?: number;
  /** `groups`: each line is a list of its own, with commas. */
  readonly each?: 'entry' | 'group';
}

const most = 14;

/** A list, one entry to a line: easy to paste into. What is typed stays as it is typed, although only its entries are kept. */
export function LinesField({ path, label, hint, rows = 2, each = 'entry' }: LinesFieldProps): ReactNode {
  const form = useForm();
  const parse = each === 'entry' ? entriesOf : groupsOf;
  const kept = form.read(path);
  const entries: readonly unknown[] = Array.isArray(kept) ? kept : [];
  const [typed, setTyped] = useState('');
  const text = isSame(parse(typed), entries) ? typed : writtenOut(entries);
  const write = (next: string) => {
    setTyped(next);
    form.write(path, parse(next));
  };
  return (
    <Field label={label} {...sayings(hint, form.problem(path))}>
      <Textarea
        id={placeId(path)}
        resize="vertical"
        rows={Math.min(most, Math.max(rows, entries.length + 1))}
        value={text}
        spellCheck={false}
        onChange={(_event, { value }) => write(value)}
        onBlur={() => form.leave(path)}
      />
    </Field>
  );
}

function writtenOut(entries: readonly unknown[]): string {
  return linesOf(entries.map((entry) => (Array.isArray(entry) ? entry.join(', ') : String(entry))));
}
