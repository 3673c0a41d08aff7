import type { MailMessage } from './message';

/** The messages in the list and the one that is open. */
export class Mailbox {
  #messages: readonly MailMessage[] = [];
  #openId: string | null = null;

  get messages(): readonly MailMessage[] {
    return this.#messages;
  }

  get open(): MailMessage | null {
    return this.#messages.find(({ id }) => id === this.#openId) ?? null;
  }

  /** Puts samples after what is there, in their own order. */
  addSamples(samples: readonly MailMessage[]): void {
    this.#messages = [...this.#messages, ...samples];
  }

  /** Puts an opened file at the top; the same file again moves up instead of standing twice. */
  addFile(message: MailMessage): void {
    this.#messages = [message, ...this.#messages.filter(({ id }) => id !== message.id)];
  }

  /** Opens a message by id, or none. */
  select(id: string | null): void {
    this.#openId = id;
  }

  /** A message by its place in the list or its id. Ids may come back in the other alphabet that Outlook uses for them. */
  find(which: number | string): MailMessage | null {
    if (typeof which === 'number') return this.#messages[which] ?? null;
    return this.#messages.find(({ id }) => plainId(id) === plainId(which)) ?? null;
  }
}

function plainId(id: string): string {
  return id.replace(/-/g, '/').replace(/_/g, '+');
}
