import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useWords } from '../locales/words';
import { sayings } from './sayings';

interface InlineStepProps {
  /** The button that asks; nothing is done by it. */
  readonly ask: string;
  /** Told apart from other buttons of the same name. */
  readonly askName?: string;
  /** What the step does, before it is done. */
  readonly why: ReactNode;
  /** What has to be written first, and what is wrong with it; null if nothing is. */
  readonly field: { readonly label: string; readonly problem: (text: string) => string | null };
  /** The button that does it. */
  readonly act: string;
  readonly isBusy?: boolean;
  /** Takes what was written, trimmed. */
  readonly onAct: (text: string) => void;
}

/** A step that can't be undone: asked in place, and done only once something was written for it. */
export function InlineStep(props: InlineStepProps): ReactNode {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Whoever cancels goes on from where they came.
    if (!isOpen && wasOpen.current) place.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (isOpen) return <Asked {...props} onClose={() => setOpen(false)} />;
  return (
    <div ref={place}>
      <Button onClick={() => setOpen(true)} aria-label={props.askName}>
        {props.ask}
      </Button>
    </div>
  );
}

interface AskedProps extends InlineStepProps {
  readonly onClose: () => void;
}

function Asked({ ask, why, field, act, isBusy = false, onAct, onClose }: AskedProps): ReactNode {
  const { t } = useWords();
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const focusField = () => form.current?.querySelector('input')?.focus();
  useEffect(focusField, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = field.problem(text.trim());
    setProblem(wrong);
    if (wrong === null) onAct(text.trim());
    else focusField();
  };
  return (
    <form ref={form} className="entry" aria-label={ask} onSubmit={submit} noValidate>
      <p className="why">{why}</p>
      <Field label={field.label} {...sayings(undefined, problem)}>
        <Input
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(_event, { value }) => {
            setText(value);
            setProblem(null);
          }}
        />
      </Field>
      <div className="actions">
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {act}
        </Button>
        <Button onClick={onClose}>{t('do.cancel')}</Button>
      </div>
    </form>
  );
}
