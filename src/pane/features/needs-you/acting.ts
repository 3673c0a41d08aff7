import { requiredContext } from '../../../web/required-context';
import type { MailHost } from '../../host/mail-host';

/** What the actions of a card work with. */
export interface Acting {
  readonly host: MailHost;
  readonly fetchFrom: typeof fetch;
  /** Looks the person on show up once more: what somebody said changes the card. */
  readonly again: (networks: readonly string[]) => void;
}

/** The hook throws outside its provider. */
export const [ActingProvider, useActing] = requiredContext<Acting>('ActingProvider');
