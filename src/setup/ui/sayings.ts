import type { FieldProps } from '@fluentui/react-components';

type Said = Pick<FieldProps, 'hint' | 'validationState' | 'validationMessage'>;

/** What a Fluent field says beside its label: a hint, and what is wrong. */
export function sayings(hint: string | undefined, problem: string | null): Said {
  return { hint: hint ?? null, ...(problem === null ? {} : { validationState: 'error', validationMessage: problem }) };
}
