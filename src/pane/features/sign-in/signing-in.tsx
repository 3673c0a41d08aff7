import { createContext, lazy, Suspense, useContext, useSyncExternalStore, type ReactNode } from 'react';
import { useWords } from '../../locales/words';
import type { PaneSignIn } from './pane-sign-in';

const SignInNotice = lazy(() =>
  import(/* webpackChunkName: "sign-in-notice" */ '../../../web/sign-in/sign-in-notice').then((module) => ({
    default: module.SignInNotice,
  })),
);

const ExampleCard = lazy(() => import('./example-card').then((module) => ({ default: module.ExampleCard })));

const context = createContext<PaneSignIn | null>(null);
/** Who is signed in, for all parts of the pane. Without it nobody has to be. */
export const SigningInProvider = context.Provider;

/** Whether the user may say what holds for the whole organisation: otherwise nothing of that is offered. */
export function useMayRespond(): boolean {
  const signIn = useContext(context);
  return useSyncExternalStore(signIn?.subscribe ?? nothing, () => signIn?.mayRespond() ?? true);
}

interface SignedOutProps {
  /** Asks again what was refused. */
  readonly onSignedIn: () => void;
  /** In its place where nothing is to be said of signing in. */
  readonly children: ReactNode;
}

/** In the place of what could not be had without signing in. */
export function SignedOut({ onSignedIn, children }: SignedOutProps): ReactNode {
  const { language } = useWords();
  const signIn = useContext(context);
  const standing = useSyncExternalStore(signIn?.subscribe ?? nothing, () => signIn?.standing() ?? null);
  if (!signIn || !standing) return children;
  const press = async () => {
    if (await signIn.press()) onSignedIn();
  };
  return (
    <Suspense>
      <SignInNotice standing={standing} language={language} onPress={() => void press()} />
      {standing.kind === 'first' && <ExampleCard />}
    </Suspense>
  );
}

function nothing(): () => void {
  return () => undefined;
}
