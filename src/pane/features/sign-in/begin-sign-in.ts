import type { TenantSignInAbout } from '../../../contract/about';
import { createSignIn, type SignIn, type Token } from '../../../web/sign-in/sign-in';
import type { MailHost } from '../../host/mail-host';
import { createWindowSource } from './window-source';
import { openNestedSource } from '../../../web/sign-in/nested-source';
import { orElse } from './or-else';

interface BeginParts {
  readonly settings: TenantSignInAbout;
  readonly host: MailHost;
  readonly origin: string;
  readonly onToken: (token: Token) => void;
}

/** The sign-in of a pane: by Outlook itself where it can, otherwise by a window of ours. The mailbox says who is meant. */
export function beginSignIn({ settings, host, origin, onToken }: BeginParts): SignIn {
  const parts = { settings, origin, loginHint: host.ownAddress() };
  const open = async () => {
    const own = createWindowSource({ ...parts, host });
    const nested = host.signsPagesIn() ? await openNestedSource(parts) : null;
    return nested ? orElse(nested, own) : own;
  };
  return createSignIn({ open, now: () => Date.now(), onToken });
}
