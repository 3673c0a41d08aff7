import { Button, MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useEffect, useState, type ReactNode } from 'react';
import type { Refusal } from '../web/sign-in/refusal';
import { openDoor, openTabSignIn, type Begin, type OpenDoor } from './api/open-door';
import { useWords } from './locales/words';
import { SetupPage } from './setup-page';
import { FailureNotice } from './ui/failure-notice';
import { PageHead } from './ui/page-head';

/** Finds out how one signs in here, does so if it can be done silently, and otherwise offers it. Then the page itself. */
export function Opening({ fetchFrom }: { readonly fetchFrom: typeof fetch }): ReactNode {
  const { t } = useWords();
  const [door, setDoor] = useState<OpenDoor | null>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void openDoor({ fetchFrom, openSignIn: openTabSignIn }).then((opened) => {
      if (isWanted) setDoor(opened);
    });
    return () => {
      isWanted = false;
    };
  }, [fetchFrom, turn]);
  const again = () => {
    setDoor(null);
    setTurn(turn + 1);
  };
  if (door?.kind === 'open') return <SetupPage fetchFrom={door.fetchFrom} begin={door.begin} />;
  return (
    <>
      <PageHead />
      <main className="alone">
        <h1 tabIndex={-1}>{t('page.title')}</h1>
        {door === null && <p className="late">{t('loading')}</p>}
        {door?.kind === 'unreachable' && <FailureNotice failure={{ kind: 'unreachable' }} onAgain={again} />}
        {door?.kind === 'closed' && <SignInOffer refusal={door.refusal} begin={door.begin} />}
      </main>
    </>
  );
}

interface SignInOfferProps {
  readonly refusal: Refusal | null;
  readonly begin: Begin;
}

/** One button, and if the sign-in said no, why, with what an administrator looks up. */
function SignInOffer({ refusal: first, begin }: SignInOfferProps): ReactNode {
  const { t } = useWords();
  const [refusal, setRefusal] = useState(first);
  return (
    <>
      {refusal && (
        <MessageBar intent="error" layout="multiline" politeness="polite">
          <MessageBarBody>
            <MessageBarTitle>{t('signIn.refused')}</MessageBarTitle>
            <div>{t(`signIn.${refusal.reason}`)}</div>
            {refusal.code !== null && (
              <div>{t('signIn.code', { code: refusal.code, correlation: refusal.correlationId ?? '–' })}</div>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
      <p className="why">{t('signIn.why')}</p>
      <div>
        <Button appearance="primary" onClick={() => void begin().then(setRefusal)}>
          {t('signIn')}
        </Button>
      </div>
    </>
  );
}
