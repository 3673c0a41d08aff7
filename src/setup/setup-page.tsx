import { useCallback, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createAsk } from './api/ask';
import type { Begin } from './api/open-door';
import { createPeopleClient } from './api/people-client';
import { createSetupClient } from './api/setup-client';
import { createSetupStore, isDirty, type SetupState } from './draft/setup-store';
import { keepStash, takeStash } from './draft/stash';
import { useWords } from './locales/words';
import { FailureNotice } from './ui/failure-notice';
import { PageHead } from './ui/page-head';
import { SetupProvider } from './ui/setup-context';
import { Workplace } from './workplace';

const check = async (draft: unknown) => (await import('./draft/check-settings')).checkSettings(draft);

interface SetupPageProps {
  /** Signs requests where that is needed. */
  readonly fetchFrom: typeof fetch;
  readonly begin: Begin | null;
}

/** The page of somebody who is let in, as far as the service says so itself. */
export function SetupPage({ fetchFrom, begin }: SetupPageProps): ReactNode {
  const { t } = useWords();
  const [said, setSaid] = useState('');
  const [isLeaving, setLeaving] = useState(false);
  const parts = useMemo(() => {
    const ask = createAsk(fetchFrom);
    const client = createSetupClient(ask);
    return { client, people: createPeopleClient(ask), store: createSetupStore({ client, check }) };
  }, [fetchFrom]);
  const { store } = parts;
  const announce = useCallback((words: string) => setSaid(words), []);
  const signIn = useMemo(
    () =>
      begin &&
      (async () => {
        if (!keepWork(store.state())) return;
        setLeaving(true);
        if ((await begin()) !== null) setLeaving(false);
      }),
    [begin, store],
  );
  const setup = useMemo(() => ({ ...parts, announce, signIn }), [parts, announce, signIn]);
  const state = useSyncExternalStore(store.subscribe, store.state);
  useEffect(() => void store.load(takeStash(window)), [store]);
  useLeaveWarning(state.kind === 'ready' && isDirty(state) && !isLeaving);
  return (
    <SetupProvider value={setup}>
      <PageHead />
      {state.kind === 'ready' ? (
        <Workplace work={state} />
      ) : (
        <main className="alone">
          <h1 tabIndex={-1}>{t('page.title')}</h1>
          {state.kind === 'loading' && <p className="late">{t('page.loading')}</p>}
          {state.kind === 'failed' && <FailureNotice failure={state.failure} onAgain={() => void store.load()} />}
        </main>
      )}
      <p className="unseen" role="status">
        {said}
      </p>
    </SetupProvider>
  );
}

/** Whether nothing is lost when the page goes now. */
function keepWork(state: SetupState): boolean {
  if (state.kind !== 'ready' || !isDirty(state)) return true;
  return keepStash(window, { base: state.served.settings, draft: state.draft });
}

/** The browser asks before a page with unsaved changes goes. */
function useLeaveWarning(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isOn]);
}
