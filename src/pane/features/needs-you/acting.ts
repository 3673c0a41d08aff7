import { createContext, useContext } from 'react';
import type { MailHost } from '../../host/mail-host';

/** What the actions of a card work with. */
export interface Acting {
  readonly host: MailHost;
  readonly fetchFrom: typeof fetch;
  /** Looks the person on show up once more: what somebody said changes the card. */
  readonly again: (networks: readonly string[]) => void;
}

const context = createContext<Acting | null>(null);
export const ActingProvider = context.Provider;

/** Throws outside an `ActingProvider`. */
export function useActing(): Acting {
  const acting = useContext(context);
  if (!acting) throw new Error('useActing needs an ActingProvider');
  return acting;
}
