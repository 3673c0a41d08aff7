import type { ReactNode } from 'react';
import { ErrorBoundary, type ShowReport } from '../../../web/error-boundary';
import { useWords } from '../../locales/words';

interface CrashBoundaryProps {
  /** What stops working with it. */
  readonly what: 'card' | 'pane';
  readonly children: ReactNode;
}

/** Says that a part of the pane broke, instead of that part. */
export function CrashBoundary({ what, children }: CrashBoundaryProps): ReactNode {
  const { t } = useWords();
  return (
    <ErrorBoundary
      words={{ title: t('crash.title'), text: t(`crash.${what}`), reload: t('crash.reload') }}
      showReport={showReport}
    >
      {children}
    </ErrorBoundary>
  );
}

const showReport: ShowReport = async (broken) => (await import(/* webpackChunkName: "crash" */ './show-crash')).showCrash(broken);
