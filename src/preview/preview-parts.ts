import type { Words } from './locales/words';
import type { HostSettings, Locale } from './mailbox/host-settings';
import type { MailboxUser } from './mailbox/initial-data';
import type { KeyValueStore } from './mailbox/stored-values';
import type { ThemeChoice } from './page/theme';

/** What a preview is made of. */
export interface PreviewParts {
  /** The words to begin with. */
  readonly words: Words;
  /** Outlook now speaks another language: somebody fetches its words and calls `speak` with them. */
  readonly onLocale: (locale: Locale) => void;
  readonly user: MailboxUser;
  readonly addinId: string;
  readonly paneUrl: string;
  readonly settings: HostSettings;
  readonly theme: ThemeChoice;
  /** Which message is open at the start: place, id, or null for none. */
  readonly firstMessage: number | string | null;
  readonly samplesFolder: string;
  readonly store: KeyValueStore;
}
