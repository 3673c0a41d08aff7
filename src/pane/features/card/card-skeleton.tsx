import type { ReactNode } from 'react';
import { useWords } from '../../locales/words';

const widths = [
  ['90%', '75%', '82%'],
  ['95%', '60%'],
] as const;

/** The place of what is being looked up, so that nothing jumps when it comes. */
export function CardSkeleton(): ReactNode {
  const { t } = useWords();
  const titles = [t('accounts.title'), t('lately.title')];
  return (
    <div aria-busy="true">
      {widths.map((rows, at) => (
        <div key={at} className="section">
          <p className="section-title">{titles[at]}</p>
          {rows.map((width) => (
            <div key={width} className="skeleton" style={{ width }} />
          ))}
        </div>
      ))}
      <p className="meta late section">{t('card.loading')}</p>
    </div>
  );
}
