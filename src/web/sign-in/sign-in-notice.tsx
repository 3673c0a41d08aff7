import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CodeLine } from './code-line';
import type { Refusal } from './refusal';
import { useSignInWords, type SignInWords } from './sign-in-words';

/** What is said about signing in. `first`: nobody ever did in this browser. `busy`: the sign-in is on show. `forbidden`: signed in, without this role. */
export type SignInStanding =
  | { readonly kind: 'first' }
  | { readonly kind: 'again' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly at: Date }
  | { readonly kind: 'forbidden'; readonly role: string };

interface SignInNoticeProps {
  readonly standing: SignInStanding;
  /** BCP 47. */
  readonly language: string;
  /** At a click only. */
  readonly onPress: () => void;
}

/** Why nobody is signed in and what to do: one button, and what an administrator needs to know. */
export function SignInNotice({ standing, language, onPress }: SignInNoticeProps): ReactNode {
  const words = useSignInWords(language);
  if (!words) return null;
  const { title, lines, button } = saidOf(standing, words);
  const isBusy = standing.kind === 'busy';
  return (
    <div className="notice" role="group" aria-label={title}>
      <h2 className="notice-title">{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Button size="small" appearance="primary" disabledFocusable={isBusy} onClick={isBusy ? undefined : onPress}>
        {button}
      </Button>
      {standing.kind === 'refused' && <CodeLine refusal={standing.refusal} at={standing.at} words={words} />}
    </div>
  );
}

interface Said {
  readonly title: string;
  readonly lines: readonly string[];
  readonly button: string;
}

function saidOf(standing: SignInStanding, { t }: SignInWords): Said {
  switch (standing.kind) {
    case 'first':
      return { title: t('first.title'), lines: [t('first.what'), t('first.why')], button: t('do.signIn') };
    case 'again':
      return { title: t('again.title'), lines: [t('again.why')], button: t('do.signIn') };
    case 'busy':
      return { title: t('busy.title'), lines: [], button: t('do.signIn') };
    case 'forbidden':
      return { title: t('forbidden.title'), lines: [t('forbidden.why', { role: standing.role })], button: t('do.again') };
    case 'refused': {
      const { reason } = standing.refusal;
      return { title: t(`refused.${reason}`), lines: [t(`refused.${reason}.why`)], button: t('do.again') };
    }
  }
}
