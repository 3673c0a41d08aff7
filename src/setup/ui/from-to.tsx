import type { ReactNode } from 'react';
import { useWords } from '../locales/words';

interface FromToProps {
  readonly from: string;
  readonly to: string;
}

/** What stood somewhere, and what stands there now. */
export function FromTo({ from, to }: FromToProps): ReactNode {
  const { t } = useWords();
  return (
    <dl className="from-to">
      <div>
        <dt>{t('value.from')}</dt>
        <dd>
          <bdi>{from}</bdi>
        </dd>
      </div>
      <div>
        <dt>{t('value.to')}</dt>
        <dd>
          <bdi>{to}</bdi>
        </dd>
      </div>
    </dl>
  );
}
