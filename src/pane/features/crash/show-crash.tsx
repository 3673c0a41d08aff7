import type { ReactNode } from 'react';
import { CrashReport } from '../../../web/crash/crash-report';
import type { Broken } from '../../../web/error-boundary';
import { officeFacts } from '../../host/office-facts';

/** What the pane tells of something that broke. */
export function showCrash(broken: Broken): ReactNode {
  return <CrashReport broken={broken} facts={officeFacts()} />;
}
