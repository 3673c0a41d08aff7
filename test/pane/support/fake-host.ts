import type { MailLine } from '../../../src/domain/message/mail-lines';
import type { Participant } from '../../../src/domain/message/participant';
import type { HostStart, MailHost, OpenMessage, Reading } from '../../../src/pane/host/mail-host';
import type { Scheme } from '../../../src/web/use-scheme';

/** A mail program that does what the test says. */
export interface FakeHost extends MailHost {
  /** Opens something and tells of it. */
  show(reading: Reading): void;
  /** Opens something and, as Outlook sometimes does, tells nobody. */
  showSilently(reading: Reading): void;
  started(start: HostStart): void;
  setScheme(scheme: Scheme | null): void;
  subjectLine: string | null;
  body: () => Promise<readonly MailLine[] | null>;
  vcards: readonly Uint8Array[];
  headers: () => Promise<string | null>;
  readonly opened: string[];
}

export function createFakeHost(first: Reading = { kind: 'none' }): FakeHost {
  let reading = first;
  const kept = new Map<string, string>();
  let scheme: Scheme | null = 'light';
  let onStart: (start: HostStart) => void = () => undefined;
  const listeners = new Set<() => void>();
  const schemeListeners = new Set<() => void>();
  const host: FakeHost = {
    opened: [],
    subjectLine: null,
    body: () => Promise.resolve(null),
    vcards: [],
    headers: () => Promise.resolve(null),
    show: (next) => {
      reading = next;
      for (const listener of listeners) listener();
    },
    showSilently: (next) => {
      reading = next;
    },
    started: (start) => onStart(start),
    setScheme: (next) => {
      scheme = next;
      for (const listener of schemeListeners) listener();
    },
    start: (listener) => {
      onStart = listener;
    },
    reading: () => reading,
    onReadingChanged: (listener) => void listeners.add(listener),
    subject: () => host.subjectLine,
    readBody: () => host.body(),
    readVcardFiles: () => Promise.resolve(host.vcards),
    readHeaders: () => host.headers(),
    ownAddress: () => 'robin.vale@contoso.example',
    language: () => 'en-GB',
    scheme: () => scheme,
    onSchemeChanged: (listener) => void schemeListeners.add(listener),
    openReply: () => Promise.resolve('done'),
    openNewMessage: () => Promise.resolve('done'),
    openLink: (url) => {
      host.opened.push(url);
      return true;
    },
    signsPagesIn: () => false,
    openWindow: () => Promise.resolve({ kind: 'closed' }),
    notify: () => Promise.resolve('done'),
    settings: {
      get: (name) => kept.get(name) ?? null,
      set: (name, value) => {
        kept.set(name, value);
        return Promise.resolve('done');
      },
    },
  };
  return host;
}

export function participantWith(address: string, change: Partial<Participant> = {}): Participant {
  return { role: 'from', name: address.split('@')[0] ?? null, address, ...change };
}

export function messageFrom(address: string, change: Partial<OpenMessage> = {}): Reading & { readonly kind: 'message' } {
  const participants = [
    participantWith(address),
    participantWith('robin.vale@contoso.example', { role: 'to', name: 'Robin Vale' }),
  ];
  const message = {
    id: `id-${address}`,
    conversationId: null,
    participants,
    writerName: null,
    sentAt: '2026-10-20T10:00:00.000Z',
    ...change,
  };
  return { kind: 'message', message };
}
