import type { PaneSession } from './pane-session';

/** Asks again, once each time, when the connection is back or the machine has woken and the question before had failed for want of it. Returns what ends it. */
export function watchConnection(page: Window, { state, again }: Pick<PaneSession, 'state' | 'again'>): () => void {
  const check = () => {
    const progress = state().shown?.progress;
    if (page.document.visibilityState === 'visible' && progress?.kind === 'failed' && isLost(progress.failure)) again([]);
  };
  page.addEventListener('online', check);
  page.document.addEventListener('visibilitychange', check);
  return () => {
    page.removeEventListener('online', check);
    page.document.removeEventListener('visibilitychange', check);
  };
}

function isLost(failure: string): boolean {
  return failure === 'unreachable' || failure === 'broken';
}
