import { useId, useState, type ReactNode } from 'react';
import { useWords } from '../../locales/words';
import { TextButton } from '../../ui/text-button';
import { useOnDecide } from './deciding';
import { LinkForm } from './link-form';

/** Adds an account that nobody found, by the address of its page. */
export function AddLink(): ReactNode {
  const { t } = useWords();
  const onDecide = useOnDecide();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const add = (link: string) => {
    setOpen(false);
    onDecide({ choice: 'linked', link });
  };
  return (
    <div className="add-link">
      <TextButton
        className="more"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {t('addLink.open')}
      </TextButton>
      {isOpen && (
        <div id={id}>
          <LinkForm onAdd={add} />
        </div>
      )}
    </div>
  );
}
