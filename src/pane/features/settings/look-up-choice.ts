import type { MailHost } from '../../host/mail-host';

const setting = 'look-up';

type Settings = MailHost['settings'];

/** Whether people are looked up only when the user says so; without a choice they are looked up when a message is opened. */
export function isOnClick(settings: Pick<Settings, 'get'>): boolean {
  return settings.get(setting) === 'on-click';
}

/** Keeps the choice on all machines of the user; it holds from the next message on. */
export function setOnClick(settings: Settings, isOnClick: boolean): void {
  void settings.set(setting, isOnClick ? 'on-click' : '');
}
