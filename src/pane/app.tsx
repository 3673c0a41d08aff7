import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState, useSyncExternalStore, type MouseEvent, type ReactNode } from 'react';
import type { About } from '../contract/about';
import { fetchAbout } from './api/about-client';
import { Announcement } from './features/card/announcement';
import { PaneBody } from './features/card/pane-body';
import type { PaneSession } from './features/card/pane-session';
import { watchBinding } from './features/card/watch-binding';
import type { MailHost } from './host/mail-host';
import { createWords, WordsProvider, type Catalogue } from './locales/words';
import { ErrorBoundary } from './ui/error-boundary';
import { AboutProvider } from './ui/network-names';
import { themeOf } from './ui/theme';
import { useScheme } from './ui/use-scheme';

interface AppProps {
  readonly session: PaneSession;
  readonly host: MailHost;
  readonly fetchFrom: typeof fetch;
  /** The messages of the language on show, compiled. */
  readonly messages: Catalogue;
  readonly now: () => Date;
}

/** The whole pane: words, look, and whatever the session says is open. */
export function App({ session, host, fetchFrom, messages, now }: AppProps): ReactNode {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const scheme = useScheme(host);
  const theme = useMemo(() => themeOf(scheme), [scheme]);
  const words = useMemo(() => createWords({ language: 'en', messages, now }), [messages, now]);
  const about = useAboutOnce(fetchFrom, state.shown !== null);
  useEffect(() => watchBinding(window, session.checkBinding), [session]);
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
  }, [scheme]);
  const { t } = words;
  return (
    <ErrorBoundary words={{ title: t('crash.title'), text: t('crash.pane'), reload: t('crash.reload') }}>
      <WordsProvider value={words}>
        <AboutProvider value={about}>
          <FluentProvider theme={theme} className="app">
            <main className="pane" onClickCapture={(event) => guardClick(event, { session, host })}>
              <PaneBody state={state} session={session} />
            </main>
            <Announcement shown={state.shown} />
          </FluentProvider>
        </AboutProvider>
      </WordsProvider>
    </ErrorBoundary>
  );
}

/** Names of networks, asked for once, beside the first look-up. */
function useAboutOnce(fetchFrom: typeof fetch, isWanted: boolean): About | null {
  const [about, setAbout] = useState<About | null>(null);
  useEffect(() => {
    if (isWanted) void fetchAbout(fetchFrom).then(setAbout);
  }, [fetchFrom, isWanted]);
  return about;
}

/** Before every action: is this still the open message's card? And links go the mail program's way where it has one. */
function guardClick(event: MouseEvent, { session, host }: Pick<AppProps, 'session' | 'host'>): void {
  if (!session.checkBinding()) {
    event.preventDefault();
    event.stopPropagation();
    return;
  }
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link && host.openLink(link.href)) event.preventDefault();
}
