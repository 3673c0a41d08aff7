import type { ReactNode } from 'react';
import { useLaterWords } from '../../locales/later-words';
import { hostOf } from '../../ui/out-link';
import { AddForm } from './add-form';

/** Takes the address of a profile page; https only, and complete. */
export function LinkForm({ onAdd }: { readonly onAdd: (link: string) => void }): ReactNode {
  const { t } = useLaterWords();
  const words = { label: t('addLink.label'), hint: t('addLink.hint'), refused: t('addLink.refused'), add: t('addLink.add') };
  return (
    <AddForm
      words={words}
      type="url"
      placeholder="https://"
      longest={2000}
      read={(link) => (hostOf(link) === null ? null : link)}
      onAdd={onAdd}
    />
  );
}
