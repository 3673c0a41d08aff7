import { useEffect, useState, type ReactNode } from 'react';
import type { Refusal } from '../web/sign-in/refusal';
import { SignInNotice } from '../web/sign-in/sign-in-notice';
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
        {door === null && <p className="late">{t('page.loading')}</p>}
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

/** The way in, and if the sign-in said no, why, with what an administrator looks up. */
function SignInOffer({ refusal: first, begin }: SignInOfferProps): ReactNode {
  const { language } = useWords();
  const [refusal, setRefusal] = useState(first);
  const [at, setAt] = useState(() => new Date());
  const press = async () => {
    setRefusal(await begin());
    setAt(new Date());
  };
  const standing = refusal ? ({ kind: 'refused', refusal, at } as const) : ({ kind: 'first' } as const);
  return <SignInNotice standing={standing} language={language} onPress={() => void press()} />;
}
