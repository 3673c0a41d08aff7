import type { TenantSignInAbout } from '../../../contract/about';
import { dialogAddress, readDialogMessage } from '../../../web/sign-in/dialog-message';
import { RefusedError, type Refusal } from '../../../web/sign-in/refusal';
import type { Token, TokenSource } from '../../../web/sign-in/sign-in';
import { openStandardSource } from '../../../web/sign-in/standard-source';
import type { MailHost, WindowAnswer } from '../../host/mail-host';

interface WindowParts {
  readonly settings: TenantSignInAbout;
  readonly host: MailHost;
  readonly origin: string;
  readonly loginHint: string | null;
}

/** Signs in by a window of Outlook on a page of ours; silently by a hidden frame, where the browser lets the sign-in page know its people in one. */
export function createWindowSource({ settings, host, origin, loginHint }: WindowParts): TokenSource {
  let frame: Promise<TokenSource> | null = null;
  return {
    silent: async (renew) => {
      frame ??= openStandardSource({ settings, loginHint, origin, keep: 'memory' });
      return (await frame).silent(renew);
    },
    interactive: async () => {
      const ask = crypto.randomUUID();
      const answer = await host.openWindow(dialogAddress(origin, { ask, hint: loginHint, language: host.language() }));
      return tokenOf(answer, { ask, origin });
    },
  };
}

/** Only what our own page says in answer to this very question counts. An older Outlook does not tell who speaks; then it lets only our host speak. */
function tokenOf(answer: WindowAnswer, { ask, origin }: { readonly ask: string; readonly origin: string }): Token {
  if (answer.kind === 'closed') throw refused({ reason: 'cancelled', code: 'dialog_closed' });
  if (answer.kind === 'blocked') throw refused({ reason: 'blocked-window', code: answer.code });
  if (answer.kind === 'failed') throw refused({ reason: 'other', code: answer.code });
  const isOurs = answer.origin === null || answer.origin === origin;
  const message = isOurs ? readDialogMessage(answer.text, ask) : null;
  if (message?.kind === 'token') return message.token;
  throw message ? new RefusedError(message.refusal) : refused({ reason: 'other', code: 'dialog_unreadable' });
}

function refused(refusal: Omit<Refusal, 'correlationId'>): RefusedError {
  return new RefusedError({ ...refusal, correlationId: null });
}
