import type { Words } from '../locales/words';
import type { HostSettings, NoItemForm } from '../mailbox/host-settings';
import { locales, mailboxVersions, permissions } from '../mailbox/host-settings';
import { el, selectField } from './element';

const noItemForms: readonly NoItemForm[] = ['item-type-6', 'null-answer'];

/** Where the tester chooses which Outlook is played. */
export class HostForm {
  readonly element: HTMLElement;
  /** Shows these settings as the chosen ones. */
  readonly show: (settings: HostSettings) => void;

  constructor({ t }: Words, settings: HostSettings, onChange: (change: Partial<HostSettings>) => void) {
    const permission = selectField(
      t('host.permission'),
      permissions.map((value) => ({ value, label: t(`permission.${value}`) })),
      { value: settings.permission, onChange: (value) => onChange({ permission: value }) },
    );
    const version = selectField(
      t('host.set'),
      mailboxVersions.map((value) => ({ value, label: value })),
      { value: settings.mailboxVersion, onChange: (value) => onChange({ mailboxVersion: value }) },
    );
    const locale = selectField(
      t('host.locale'),
      locales.map((value) => ({ value, label: value })),
      { value: settings.locale, onChange: (value) => onChange({ locale: value }) },
    );
    const noItem = selectField(
      t('host.noItem'),
      noItemForms.map((value) => ({ value, label: t(`noItem.${value}`) })),
      { value: settings.noItemForm, onChange: (value) => onChange({ noItemForm: value }) },
    );
    const fields = [permission, version, locale, noItem].map(({ element }) => element);
    this.element = el('section', { class: 'tool', 'aria-label': t('host.title') }, el('h3', {}, t('host.title')), ...fields);
    this.show = (now) => {
      permission.show(now.permission);
      version.show(now.mailboxVersion);
      locale.show(now.locale);
      noItem.show(now.noItemForm);
    };
  }
}
