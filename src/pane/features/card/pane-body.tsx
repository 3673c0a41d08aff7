import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useWords } from '../../locales/words';
import { Notice } from '../../ui/notice';
import { OutsideText } from '../../ui/outside-text';
import { CrashBoundary } from '../crash/crash-boundary';
import { PeopleSwitcher } from '../people/people-switcher';
import type { PaneSession, PaneState } from './pane-session';
import { DecidingProvider, PeopleProvider } from '../decisions/deciding';
import { PersonCard } from './person-card';

interface PaneBodyProps {
  readonly state: PaneState;
  readonly session: PaneSession;
}

/** What the pane shows: the person of the open message, or the reason why there is none. */
export function PaneBody({ state, session }: PaneBodyProps): ReactNode {
  const { t } = useWords();
  const { phase, people, shown } = state;
  const whom = shown ? `${shown.binding.messageId} ${shown.binding.address}` : phase;
  useTopOfPage(whom);
  if (phase !== 'message') return <Notice level={1} title={t(`phase.${phase}`)} text={t(`phase.${phase}.why`)} />;
  return (
    <>
      {(people.length > 1 || !shown) && people.length > 0 && (
        <PeopleSwitcher people={people} chosen={shown?.binding.address ?? null} onChoose={session.choose} />
      )}
      {shown ? (
        <CrashBoundary key={whom} what="card">
          <DecidingProvider value={session.decide}>
            <PeopleProvider value={people}>
              <PersonCard shown={shown} onAgain={session.again} />
            </PeopleProvider>
          </DecidingProvider>
        </CrashBoundary>
      ) : (
        <NoSender name={state.message?.writerName ?? null} />
      )}
    </>
  );
}

/** Whoever comes next is seen from the top: who it is and how sure we are stand there, and must not be those of somebody else in mind. */
function useTopOfPage(whom: string): void {
  const last = useRef(whom);
  useLayoutEffect(() => {
    if (last.current !== whom) document.documentElement.scrollTop = 0;
    last.current = whom;
  }, [whom]);
}

function NoSender({ name }: { readonly name: string | null }): ReactNode {
  const { t, rich } = useWords();
  const title = rich('noSender.title', {
    name: name === null ? '' : <OutsideText text={name} />,
    has: name === null ? 'no' : 'yes',
  });
  return <Notice level={1} title={title} text={t('noSender.why')} />;
}
