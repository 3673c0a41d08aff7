import { FluentProvider } from '@fluentui/react-components';
import { lazy, useEffect, useMemo, useState, useSyncExternalStore, type MouseEvent, type ReactNode } from 'react';
import type { About } from '../contract/about';
import { useScheme } from '../web/use-scheme';
import { fetchAbout } from './api/about-client';
import { Announcement } from './features/card/announcement';
import { PaneBody } from './features/card/pane-body';
import type { PaneSession, PaneState } from './features/card/pane-session';
import { watchBinding } from './features/card/watch-binding';
import { CrashBoundary } from './features/crash/crash-boundary';
import type { AsideView } from './features/aside/aside';
import { watchConnection } from './features/card/watch-connection';
import { ActingProvider } from './features/needs-you/acting';
import type { PaneSignIn } from './features/sign-in/pane-sign-in';
import { SigningInProvider } from './features/sign-in/signing-in';
import type { MailHost } from './host/mail-host';
import { createWords, WordsProvider, type PaneSpeech } from './locales/words';
import { AfterPaint } from './ui/after-paint';
import { AboutProvider } from './ui/network-names';
import type { OwnScheme } from './ui/own-scheme';
import { themeOf } from './ui/theme';

const Aside = lazy(() => import('./features/aside/aside').then((module) => ({ default: module.Aside })));

interface AppProps {
  readonly session: PaneSession;
  readonly host: MailHost;
  readonly look: OwnScheme;
  readonly signIn: PaneSignIn;
  /** The language on show. */
  readonly speech: PaneSpeech;
  readonly now: () => Date;
}

/** The whole pane: words, look, and whatever the session says is open. */
export function App({ session, host, look, signIn, speech, now }: AppProps): ReactNode {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const scheme = useScheme(look);
  const theme = useMemo(() => themeOf(scheme), [scheme]);
  const words = useMemo(() => createWords({ ...speech, now }), [speech, now]);
  const { fetchFrom } = signIn;
  const about = useAboutOnce(fetchFrom, state.shown !== null);
  const acting = useMemo(() => ({ host, fetchFrom, again: session.again }), [host, fetchFrom, session]);
  const [over, setOver] = useState<Over | null>(null);
  const aside = over?.message === state.message?.id ? (over?.view ?? null) : null;
  useEffect(() => watchBinding(window, session.checkBinding), [session]);
  useEffect(() => watchConnection(window, session), [session]);
  useEffect(() => {
    document.documentElement.dataset['scheme'] = scheme;
    look.remember(scheme);
  }, [look, scheme]);
  return (
    <WordsProvider value={words}>
      <CrashBoundary what="pane">
        <AboutProvider value={about}>
          <FluentProvider theme={theme} className="app">
            <SigningInProvider value={signIn}>
              <ActingProvider value={acting}>
                <main
                  className={aside ? 'pane aside-open' : 'pane'}
                  onClickCapture={(event) => guardClick(event, { session, host })}
                >
                  <PaneBody state={state} session={session} />
                  <AfterPaint when={isSettled(state)}>
                    <Aside
                      view={aside}
                      answered={answeredOf(state)}
                      look={look}
                      onView={(view) => setOver(view && { view, message: state.message?.id })}
                    />
                  </AfterPaint>
                </main>
              </ActingProvider>
            </SigningInProvider>
            <Announcement shown={state.shown} />
          </FluentProvider>
        </AboutProvider>
      </CrashBoundary>
    </WordsProvider>
  );
}

/** What was opened over which message: whoever opens another one wants its card. */
interface Over {
  readonly view: AsideView;
  readonly message: string | undefined;
}

function answeredOf({ shown }: PaneState): string | null {
  return shown?.progress.kind === 'done' ? shown.binding.lookup : null;
}

/** Whether what the user waits for is there. */
function isSettled({ phase, shown }: PaneState): boolean {
  if (phase === 'starting') return false;
  return shown === null || shown.card !== null || (shown.progress.kind !== 'waiting' && shown.progress.kind !== 'asking');
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
