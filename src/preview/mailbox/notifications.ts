import { errorCode } from '../protocol/results';
import type { WireRecord } from '../protocol/wire-values';
import { textOf } from '../protocol/wire-values';

const types = ['informationalMessage', 'progressIndicator', 'errorMessage', 'insightMessage'] as const;
const mostPerMessage = 5;

export interface Notification {
  readonly key: string;
  readonly type: (typeof types)[number];
  readonly message: string;
  readonly icon: string;
  readonly isPersistent: boolean;
}

/** The notification bar of the messages: up to five a message; those not persistent go when another message is opened. */
export class Notifications {
  readonly #byMessage = new Map<string, Map<string, Notification>>();

  list(messageId: string): readonly Notification[] {
    return [...(this.#byMessage.get(messageId)?.values() ?? [])];
  }

  /** Adds one; gives an error code when the key is taken or the bar is full, else null. */
  add(messageId: string, params: WireRecord): number | null {
    const bar = this.#bar(messageId);
    if (bar.has(textOf(params['key']))) return errorCode.notificationKeyUsed;
    if (bar.size >= mostPerMessage) return errorCode.tooManyNotifications;
    this.replace(messageId, params);
    return null;
  }

  replace(messageId: string, params: WireRecord): void {
    const type = params['type'];
    this.#bar(messageId).set(textOf(params['key']), {
      key: textOf(params['key']),
      type: (typeof type === 'number' ? types[type] : undefined) ?? types[0],
      message: textOf(params['message']),
      icon: textOf(params['icon']),
      isPersistent: params['persistent'] === true,
    });
  }

  remove(messageId: string, key: string): number | null {
    return this.#bar(messageId).delete(key) ? null : errorCode.notificationNotFound;
  }

  /** The user leaves the message. */
  leave(messageId: string): void {
    const kept = this.list(messageId).filter(({ isPersistent }) => isPersistent);
    this.#byMessage.set(messageId, new Map(kept.map((one) => [one.key, one])));
  }

  #bar(messageId: string): Map<string, Notification> {
    const bar = this.#byMessage.get(messageId) ?? new Map<string, Notification>();
    this.#byMessage.set(messageId, bar);
    return bar;
  }
}
