import { parseAddress } from '../../domain/message/address';
import type { MailLine } from '../../domain/message/mail-lines';
import type { Scheme } from '../../web/use-scheme';
import type { Draft, HostOutcome, HostStart, MailHost, WindowAnswer } from './mail-host';
import { callOffice, type OfficeAnswer } from './office-call';
import { readItem, readSubject } from './outlook-item';
import { schemeOf } from './outlook-theme';

const startLimitMs = 8000;
const callLimitMs = 5000;
const longestNotification = 150;

type Done = (answer: OfficeAnswer<unknown>) => void;

/** Outlook through Office.js. The script need not have loaded when this is called, and may never do so. */
export function createOutlookHost(page: Document): MailHost {
  let scheme: Scheme | null = null;
  return {
    start: (listener) => startOffice(page, listener),
    reading: () => readItem(mailbox()?.item),
    onReadingChanged: (listener) => addHandler('olkItemSelectedChanged', listener),
    subject: () => readSubject(mailbox()?.item),
    readBody,
    readVcardFiles,
    readHeaders,
    ownAddress: () => parseAddress(mailbox()?.userProfile?.emailAddress ?? '')?.address ?? null,
    language: () => context()?.displayLanguage ?? page.documentElement.lang,
    scheme: () => scheme ?? schemeOf(context()?.officeTheme),
    onSchemeChanged: (listener) =>
      addHandler('officeThemeChanged', (event) => {
        scheme = schemeOf((event as { officeTheme?: unknown } | undefined)?.officeTheme) ?? scheme;
        listener();
      }),
    openReply: (text) => attempt(() => mailbox()?.item?.displayReplyForm(toHtml(text))),
    openNewMessage: (draft) => attempt(() => mailbox()?.displayNewMessageForm(toForm(draft))),
    openLink,
    signsPagesIn,
    openWindow,
    notify,
    settings: {
      get: (name) => readSetting(name),
      set: (name, value) => writeSetting(name, value),
    },
  };
}

/** Office's objects come late, and outside Outlook never; its type declarations do not admit that. */
function context(): Partial<Office.Context> | undefined {
  return (globalThis as { Office?: typeof Office }).Office?.context;
}

function mailbox(): Office.Mailbox | undefined {
  return context()?.mailbox;
}

function startOffice(page: Document, listener: (start: HostStart) => void): void {
  const timer = setTimeout(() => listener('silent'), startLimitMs);
  const report = (start: HostStart) => {
    clearTimeout(timer);
    listener(start);
  };
  whenScriptsRan(page, () => {
    if (typeof Office === 'undefined') return report('missing');
    void Office.onReady((info) => report(info.host === null ? 'outside' : 'ready'));
  });
}

/** Deferred scripts, Office.js among them, have run or failed when the page says that its content is loaded. */
function whenScriptsRan(page: Document, next: () => void): void {
  if (typeof Office !== 'undefined' || page.readyState === 'complete') return next();
  page.addEventListener('DOMContentLoaded', next, { once: true });
}

/** An older Outlook may not know the event: then only the comparison of ids notices the change. */
function addHandler(event: string, listener: (event: unknown) => void): void {
  void callOffice((done: Done) => mailbox()?.addHandlerAsync(event, listener, done), callLimitMs);
}

/** HTML first, as its links and quotations are marked; then text. An answer that comes after a switch belongs to nobody. */
async function readBody(): Promise<readonly MailLine[] | null> {
  const item = mailbox()?.item;
  if (!item) return null;
  const lines = (await readBodyAs(item, 'html')) ?? (await readBodyAs(item, 'text'));
  return mailbox()?.item?.itemId === item.itemId ? lines : null;
}

async function readBodyAs(item: Office.MessageRead, form: 'html' | 'text'): Promise<readonly MailLine[] | null> {
  const result = await callOffice((done: Done) => item.body.getAsync(form, done), callLimitMs);
  if (result.kind !== 'done' || typeof result.value !== 'string') return null;
  const { htmlToLines, plainToLines } = await import(/* webpackChunkName: "signature" */ './body-lines');
  return form === 'html' ? htmlToLines(result.value) : plainToLines(result.value);
}

/** Looked for in the list that is there anyway, so a mail without any costs nothing. */
async function readVcardFiles(): Promise<readonly Uint8Array[]> {
  const item = mailbox()?.item;
  if (!item || !(item.attachments?.length > 0)) return [];
  const { readVcards } = await import(/* webpackChunkName: "signature" */ './outlook-vcards');
  const files = await readVcards(item, callLimitMs);
  return mailbox()?.item?.itemId === item.itemId ? files : [];
}

/** Mailbox 1.8; a method that is missing makes the call unsupported. */
async function readHeaders(): Promise<string | null> {
  const item = mailbox()?.item;
  if (!item) return null;
  const result = await callOffice((done: Done) => item.getAllInternetHeadersAsync(done), callLimitMs);
  const isSame = mailbox()?.item?.itemId === item.itemId;
  return isSame && result.kind === 'done' && typeof result.value === 'string' ? result.value : null;
}

function attempt(call: () => void): Promise<HostOutcome> {
  if (!mailbox()) return Promise.resolve('unsupported');
  return outcomeOf((done) => {
    call();
    done({ status: 'succeeded', value: null });
  });
}

async function outcomeOf(call: (done: Done) => void): Promise<HostOutcome> {
  const { kind } = await callOffice(call, callLimitMs);
  return kind === 'late' ? 'failed' : kind;
}

function toForm(draft: Draft): { toRecipients: string[]; subject: string; htmlBody: string } {
  return { toRecipients: [...draft.to], subject: draft.subject, htmlBody: toHtml(draft.text) };
}

function toHtml(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '<br>' };
  return text.replace(/[&<>"\n]/g, (mark) => marks[mark] ?? mark);
}

/** Exists on desktops only; on the web a plain link opens a tab by itself. */
function openLink(url: string): boolean {
  const ui = context()?.ui;
  if (typeof ui?.openBrowserWindow !== 'function') return false;
  ui.openBrowserWindow(url);
  return true;
}

/** Outlook on the web, of Microsoft 365 on desktops, and on phones; never declared in the manifest, so it is asked. */
function signsPagesIn(): boolean {
  return context()?.requirements?.isSetSupported('NestedAppAuth', '1.1') ?? false;
}

async function openWindow(url: string): Promise<WindowAnswer> {
  const ui = context()?.ui;
  if (typeof ui?.displayDialogAsync !== 'function') return { kind: 'failed', code: null };
  const { openOfficeWindow } = await import(/* webpackChunkName: "sign-in" */ './outlook-window');
  return openOfficeWindow(ui, url);
}

function notify(key: string, text: string): Promise<HostOutcome> {
  const message = {
    type: 'informationalMessage',
    message: text.slice(0, longestNotification),
    icon: 'Icon.16',
    persistent: false,
  };
  return outcomeOf((done) =>
    mailbox()?.item?.notificationMessages.replaceAsync(key, message as Office.NotificationMessageDetails, done),
  );
}

function readSetting(name: string): string | null {
  const value: unknown = context()?.roamingSettings?.get(name);
  return typeof value === 'string' ? value : null;
}

function writeSetting(name: string, value: string): Promise<HostOutcome> {
  return outcomeOf((done) => {
    context()?.roamingSettings?.set(name, value);
    context()?.roamingSettings?.saveAsync(done);
  });
}
