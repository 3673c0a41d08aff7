import { languageOf, type Language } from '../../web/language';

/** What the add-in may do, in the words of its manifest. */
export const permissions = ['restricted', 'readItem', 'readWriteItem', 'readWriteMailbox'] as const;
export type Permission = (typeof permissions)[number];

/** On the wire Outlook counts read/write mailbox before read/write item. */
export const permissionNumbers: Readonly<Record<Permission, number>> = {
  restricted: 0,
  readItem: 1,
  readWriteMailbox: 2,
  readWriteItem: 3,
};

export const mailboxVersions = [
  ...['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8'],
  ...['1.9', '1.10', '1.11', '1.12', '1.13', '1.14', '1.15', '1.16'],
] as const;
export type MailboxVersion = (typeof mailboxVersions)[number];

export const locales = ['en-us', 'lv-lv', 'nb-no', 'ro-ro', 'ru-ru', 'de-de'] as const;
export type Locale = (typeof locales)[number];

/** How a start without a message looks on the wire: no answer at all, or an item of type 6 with the user's data. */
export type NoItemForm = 'item-type-6' | 'null-answer';

export interface HostSettings {
  readonly permission: Permission;
  readonly mailboxVersion: MailboxVersion;
  readonly locale: Locale;
  readonly noItemForm: NoItemForm;
  /** A pinned pane is told of the next message; an unpinned one is closed and loaded anew. */
  readonly isPinned: boolean;
  /** Whether it says that it signs panes in itself; the bridge that does so is a test's. */
  readonly signsPagesIn: boolean;
}

/** Mailbox 1.13 is the highest set that the library under test knows. */
export const defaultSettings: HostSettings = {
  permission: 'readItem',
  mailboxVersion: '1.13',
  locale: 'en-us',
  noItemForm: 'item-type-6',
  isPinned: true,
  signsPagesIn: false,
};

/** The requirement sets of such a host; versions are text. */
export function requirementSets({
  mailboxVersion,
  signsPagesIn,
}: Pick<HostSettings, 'mailboxVersion' | 'signsPagesIn'>): Readonly<Record<string, string>> {
  const sets = { Mailbox: mailboxVersion, DialogApi: '1.1', IdentityAPI: '1.3', AddinCommands: '1.3' };
  return signsPagesIn ? { ...sets, NestedAppAuth: '1.1' } : sets;
}

/** Outlook's name of a language of ours. */
export function localeOf(language: Language): Locale {
  return locales.find((locale) => languageOf(locale) === language) ?? defaultSettings.locale;
}

/**
 * The settings with every readable value of an address's query (`permission`, `set`, `locale`, `pinned`, `none`, `nested`) put in. Without a
 * `locale` Outlook speaks the browser's language (BCP 47).
 */
export function settingsFromQuery(query: URLSearchParams, browserLanguage: string): HostSettings {
  return {
    permission: oneOf(permissions, query.get('permission')) ?? defaultSettings.permission,
    mailboxVersion: oneOf(mailboxVersions, query.get('set')) ?? defaultSettings.mailboxVersion,
    locale: oneOf(locales, query.get('locale')) ?? localeOf(languageOf(browserLanguage)),
    noItemForm: query.get('none') === 'null' ? 'null-answer' : defaultSettings.noItemForm,
    isPinned: query.get('pinned') !== '0',
    signsPagesIn: query.get('nested') === '1',
  };
}

/** The member of `allowed` that equals `value`, or null. */
export function oneOf<T extends string>(allowed: readonly T[], value: string | null): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}
