import { useEffect, useRef, type ReactNode } from 'react';
import { useLaterWords } from '../../locales/later-words';
import { TextButton } from '../../ui/text-button';

interface AsidePageProps {
  readonly title: string;
  readonly isBusy?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands in the place of the card: its title, which takes the focus, and the way back. */
export function AsidePage({ title, isBusy = false, onClose, children }: AsidePageProps): ReactNode {
  const { t } = useLaterWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="aside" aria-busy={isBusy}>
      <TextButton className="more" onClick={onClose}>
        {t('news.back')}
      </TextButton>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {children}
    </section>
  );
}
