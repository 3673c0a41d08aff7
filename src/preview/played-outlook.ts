import type { HostSettings } from './mailbox/host-settings';
import { requirementSets } from './mailbox/host-settings';
import { initialData } from './mailbox/initial-data';
import type { MailboxUser } from './mailbox/initial-data';
import type { Mailbox } from './mailbox/mailbox';
import type { Notifications } from './mailbox/notifications';
import { answerOfficeCall, noTokens } from './mailbox/office-answers';
import type { TokenSource } from './mailbox/office-answers';
import { answerOutlookCall } from './mailbox/outlook-answers';
import type { MailboxAction } from './mailbox/outlook-answers';
import type { StoredValues } from './mailbox/stored-values';
import { appContext } from './protocol/app-context';
import type { PlayedHost } from './protocol/pane-session';

export interface PlayedOutlookParts {
  readonly addinId: string;
  readonly addinName: string;
  readonly paneOrigin: string;
  readonly user: MailboxUser;
  readonly mailbox: Mailbox;
  readonly values: StoredValues;
  readonly notifications: Notifications;
  readonly settings: () => HostSettings;
  readonly act: (action: MailboxAction) => void;
  readonly onNotice: (code: number) => void;
  readonly onRegistered: (eventName: string) => void;
}

/** Joins the mailbox to the protocol: answers the pane's questions out of what is open and set now. */
export class PlayedOutlook implements PlayedHost {
  readonly #parts: PlayedOutlookParts;
  tokens: TokenSource = noTokens;

  constructor(parts: PlayedOutlookParts) {
    this.#parts = parts;
  }

  appContext(controlId: string) {
    const { addinId, addinName, paneOrigin, values, settings } = this.#parts;
    const host = settings();
    return appContext({
      controlId,
      locale: host.locale,
      addinId,
      addinName,
      appDomains: [paneOrigin],
      requirementSets: requirementSets(host),
      roamingSettings: values.roamingSettings(),
    });
  }

  /** The answer to `GetInitialData`: with no message open, null or an item of type 6, as set. */
  initialData() {
    const { mailbox, settings } = this.#parts;
    if (mailbox.open === null && settings().noItemForm === 'null-answer') return null;
    return this.#shown();
  }

  /** The payload of ItemChanged: the new message, or empty text when nothing is selected. */
  changedItem() {
    return this.#parts.mailbox.open === null ? '' : this.#shown();
  }

  outlookCall(id: number, params: unknown) {
    const { user, values, notifications, mailbox, act } = this.#parts;
    return answerOutlookCall({ user, values, notifications, act, message: () => mailbox.open }, id, params);
  }

  officeCall(id: number, params: unknown) {
    const closePane = () => this.#parts.act({ kind: 'close-pane' });
    return answerOfficeCall({ tokens: this.tokens, closePane }, id, params);
  }

  openWindow(url: string): void {
    this.#parts.act({ kind: 'open-window', url });
  }

  notice(code: number): void {
    this.#parts.onNotice(code);
  }

  registered(eventName: string): void {
    this.#parts.onRegistered(eventName);
  }

  #shown() {
    const { user, addinId, settings, mailbox } = this.#parts;
    return initialData({ user, addinId, settings: settings(), message: mailbox.open });
  }
}
