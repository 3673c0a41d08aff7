import { requiredContext } from '../../web/required-context';
import type { Path } from '../draft/paths';

/** What the fields of a form read and write. */
export interface Form {
  /** The value at a place as it is written now, saved or not. */
  read(path: Path): unknown;
  write(path: Path, value: unknown): void;
  /** Says that somebody has left the field, so that what is wrong with it may be told. */
  leave(path: Path): void;
  /** What is wrong at this place or below it, in words; null if nothing is, or nobody has left the field yet. */
  problem(path: Path): string | null;
}

/** The form around a field. The hook throws outside its provider. */
export const [FormProvider, useForm] = requiredContext<Form>('FormProvider');
