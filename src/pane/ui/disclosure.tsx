import { useId, useState, type ReactNode } from 'react';

interface DisclosureProps {
  readonly label: ReactNode;
  /** What the button is called when its label alone does not say. */
  readonly name?: string;
  readonly className?: string;
  /** Where the button stands and where the opened part goes; one after the other, unless it says something else. */
  readonly children?: (button: ReactNode, opened: ReactNode) => ReactNode;
  readonly content: () => ReactNode;
}

/** A button that opens something in place. What it opens is made only when it is open. */
export function Disclosure({ label, name, className = '', children = oneAfterTheOther, content }: DisclosureProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const button = (
    <button
      type="button"
      className={`disclosure ${className}`}
      aria-expanded={isOpen}
      aria-controls={isOpen ? id : undefined}
      aria-label={name}
      onClick={() => setOpen(!isOpen)}
    >
      {label}
      <span className="chevron" aria-hidden="true" />
    </button>
  );
  return children(button, isOpen ? <div id={id}>{content()}</div> : null);
}

function oneAfterTheOther(button: ReactNode, opened: ReactNode): ReactNode {
  return (
    <>
      {button}
      {opened}
    </>
  );
}
