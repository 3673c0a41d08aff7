import type { Path } from '../draft/paths';
import type { Form } from './form';

/** The entries of a list in the form; none if there is no list. */
export function entriesAt(form: Form, path: Path): readonly unknown[] {
  const value = form.read(path);
  return Array.isArray(value) ? value : [];
}
