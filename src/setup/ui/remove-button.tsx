import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Path } from '../draft/paths';
import { useWords } from '../locales/words';
import { useForm } from './form';
import { entriesAt } from './list-at';
import { useSetup } from './setup-context';

interface RemoveButtonProps {
  /** The list, and which of it goes. */
  readonly path: Path;
  readonly at: number;
  /** What it is called; empty if it has no name yet. */
  readonly name: string;
}

/** Takes an entry off a list. Nothing is asked: until it is saved there is Discard, afterwards Undo. */
export function RemoveButton({ path, at, name }: RemoveButtonProps): ReactNode {
  const { t } = useWords();
  const form = useForm();
  const { announce } = useSetup();
  const remove = (button: HTMLElement) => {
    // The button goes with its entry: whoever works with the keyboard goes on from the heading.
    button.closest('.group')?.querySelector('h2')?.focus();
    form.write(
      path,
      entriesAt(form, path).filter((_entry, other) => other !== at),
    );
    announce(t('said.removed', { name }));
  };
  return (
    <Button appearance="subtle" onClick={({ currentTarget }) => remove(currentTarget)} aria-label={t('do.remove.name', { name })}>
      {t('do.remove')}
    </Button>
  );
}
