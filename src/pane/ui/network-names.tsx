import { createContext, useContext } from 'react';
import type { About } from '../../contract/about';
import type { Account } from '../../domain/identity/account';
import { isPlainPage } from '../../domain/identity/linked-account';
import { useWords } from '../locales/words';

const context = createContext<About | null>(null);
export const AboutProvider = context.Provider;

/** What the service said of itself; null until it has. */
export function useAbout(): About | null {
  return useContext(context);
}

/** Those whose name is words and no brand: the pane says it in its own language. */
const spoken = ['message', 'address', 'colleague', 'website'] as const;

/** Names of networks by id, also of `message`, `address` and `colleague`. Before the service has told the names, the id with a capital. */
export function useNetworkName(): (network: string) => string {
  const about = useContext(context);
  const { t } = useWords();
  return (network) => {
    const own = spoken.find((id) => id === network);
    if (own) return t(`network.${own}`);
    const name = about?.networks.find(({ id }) => id === network)?.name;
    return name ?? network.charAt(0).toLocaleUpperCase() + network.slice(1);
  };
}

/** What an account's network is called: a page that a colleague added by hand is a web page, not the company's website. */
export function useAccountNetworkName(): (account: Account) => string {
  const nameOf = useNetworkName();
  const { t } = useWords();
  return (account) => (isPlainPage(account) ? t('network.page') : nameOf(account.network));
}
