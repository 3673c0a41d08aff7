import type { Words } from '../locales/en';
import type { HostSettings, NoItemForm } from '../mailbox/host-settings';
import { locales, mailboxVersions, permissions } from '../mailbox/host-settings';
import { el, selectField } from './element';

const noItemForms: readonly NoItemForm[] = ['item-type-6', 'null-answer'];

/** Where the tester chooses which Outlook is played. */
export class HostForm {
  readonly element: HTMLElement;
  /** Shows these settings as the chosen ones. */
  readonly show: (settings: HostSettings) => void;

  constructor(words: Words, settings: HostSettings, onChange: (change: Partial<HostSettings>) => void) {
    const permission = selectField(
      words.permission,
      permissions.map((value) => ({ value, label: words.permissions[value] })),
      { value: settings.permission, onChange: (value) => onChange({ permission: value }) },
    );
    const version = selectField(
      words.mailboxSet,
      mailboxVersions.map((value) => ({ value, label: value })),
      { value: settings.mailboxVersion, onChange: (value) => onChange({ mailboxVersion: value }) },
    );
    const locale = selectField(
      words.language,
      locales.map((value) => ({ value, label: value })),
      { value: settings.locale, onChange: (value) => onChange({ locale: value }) },
    );
    const noItem = selectField(
      words.noItemForm,
      noItemForms.map((value) => ({ value, label: words.noItemForms[value] })),
      { value: settings.noItemForm, onChange: (value) => onChange({ noItemForm: value }) },
    );
    const fields = [permission, version, locale, noItem].map(({ element }) => element);
    this.element = el('section', { class: 'tool', 'aria-label': words.host }, el('h3', {}, words.host), ...fields);
    this.show = (now) => {
      permission.show(now.permission);
      version.show(now.mailboxVersion);
      locale.show(now.locale);
      noItem.show(now.noItemForm);
    };
  }
}
