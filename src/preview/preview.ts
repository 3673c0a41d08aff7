import { createBreakThings } from './break-things';
import { replyForm } from './mailbox/compose-form';
import type { HostSettings } from './mailbox/host-settings';
import { Mailbox } from './mailbox/mailbox';
import type { MailMessage } from './mailbox/message';
import { Notifications } from './mailbox/notifications';
import type { TokenSource } from './mailbox/office-answers';
import type { MailboxAction } from './mailbox/outlook-answers';
import { mailIdOf, readMail } from './mailbox/read-mail';
import { loadSamples } from './mailbox/samples';
import { StoredValues } from './mailbox/stored-values';
import type { Folder } from './page/folders';
import type { ThemeChoice } from './page/theme';
import { PageTheme, themeColours } from './page/theme';
import { MailboxView } from './mailbox-view';
import { createPageActions } from './page-actions';
import { PaneLife } from './pane-life';
import { PlayedOutlook } from './played-outlook';
import { playMoment } from './play-moment';
import type { ListedMessage, PreviewHandle, SampleMoment } from './preview-handle';
import type { PreviewParts } from './preview-parts';
import { PreviewPage } from './preview-page';
import { event, notice } from './protocol/dispatch';
import { Faults } from './protocol/faults';
import { Trace } from './protocol/trace';
import { showAction } from './show-action';

/** The preview: keeps mailbox, page and pane in step. */
export class Preview implements PreviewHandle {
  readonly ready: Promise<void>;
  readonly breakThings: PreviewHandle['breakThings'];
  readonly #parts: PreviewParts;
  readonly #mailbox = new Mailbox();
  readonly #notifications = new Notifications();
  readonly #trace = new Trace();
  readonly #faults = new Faults();
  readonly #actions: MailboxAction[] = [];
  readonly #page: PreviewPage;
  readonly #view: MailboxView;
  readonly #theme: PageTheme;
  readonly #outlook: PlayedOutlook;
  readonly #pane: PaneLife;
  #settings: HostSettings;
  #eventsToMiss = 0;

  constructor(parts: PreviewParts, root: HTMLElement) {
    const { words, user, addinId, settings, theme, paneUrl } = parts;
    this.#parts = parts;
    this.#settings = settings;
    this.#theme = new PageTheme(theme, () => this.#themeChanged());
    this.#page = new PreviewPage({
      words,
      user,
      settings,
      theme,
      faults: this.#faults,
      trace: this.#trace,
      actions: createPageActions(this),
    });
    this.#view = new MailboxView({
      words,
      page: this.#page,
      mailbox: this.#mailbox,
      notifications: this.#notifications,
      theme: () => this.#theme.current,
    });
    this.#outlook = new PlayedOutlook({
      addinId,
      addinName: words.addinName,
      paneOrigin: new URL(paneUrl).origin,
      user,
      mailbox: this.#mailbox,
      values: new StoredValues(parts.store, addinId),
      notifications: this.#notifications,
      settings: () => this.#settings,
      act: (action) => this.#act(action),
      onNotice: (code) => this.#onNotice(code),
      onRegistered: (name) => this.#onRegistered(name),
    });
    this.#pane = new PaneLife({
      paneUrl,
      title: words.addinName,
      locale: () => this.#settings.locale,
      place: this.#page.pane,
      dialogPlace: this.#page.dialog,
      host: this.#outlook,
      trace: this.#trace,
      faults: this.#faults,
      onOpen: (isOpen) => this.#page.reading.showPaneState(isOpen),
    });
    this.breakThings = createBreakThings({
      faults: this.#faults,
      onMiss: (count) => this.#missEvents(count),
      messageIds: () => this.#mailbox.messages.map(({ id }) => id),
      openId: () => this.openId(),
      open: (id) => this.#select(id),
    });
    this.#page.mount(root);
    this.#page.pane.showPinned(settings.isPinned);
    this.ready = this.#start();
  }

  messages() {
    return this.#mailbox.messages.map(listedMessage);
  }

  openId(): string | null {
    return this.#mailbox.open?.id ?? null;
  }

  open(which: number | string): boolean {
    const message = this.#mailbox.find(which);
    if (message !== null) this.#select(message.id);
    return message !== null;
  }

  openNone(): void {
    this.#select(null);
  }

  async openFile(content: string | readonly number[], name = 'mail.eml'): Promise<boolean> {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
    return this.openBytes(bytes, name);
  }

  /** Opens the bytes of an `.eml` file; false when it holds no mail, then the page says why. */
  async openBytes(bytes: Uint8Array, name: string): Promise<boolean> {
    const { words } = this.#parts;
    const read = await readMail(bytes, { id: mailIdOf(bytes), openedAt: Date.now() });
    if (read.kind === 'unreadable') {
      this.#page.status.problem(words.fileUnreadable(name, read.reason));
      return false;
    }
    this.#mailbox.addFile(read.message);
    this.#view.markAsFile(read.message.id);
    this.#view.draw();
    this.#select(read.message.id);
    this.#page.status.news(words.fileOpened(read.message.subject || words.noSubject));
    return true;
  }

  set(change: Partial<HostSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#page.pane.showPinned(this.#settings.isPinned);
    this.#page.tools.showSettings(this.#settings);
    const isHeardAtStart = 'permission' in change || 'mailboxVersion' in change || 'locale' in change;
    if (isHeardAtStart && this.#pane.isOpen) this.#pane.reload();
  }

  setTheme(choice: ThemeChoice): void {
    this.#theme.choose(choice);
    this.#page.topBar.showTheme(choice);
    this.#themeChanged();
  }

  showPane(): void {
    this.#pane.open();
  }

  closePane(): void {
    this.#pane.close();
  }

  togglePane(): void {
    if (this.#pane.isOpen) this.#pane.close();
    else this.#pane.open();
  }

  togglePin(): void {
    this.set({ isPinned: !this.#settings.isPinned });
  }

  closeDialog(): void {
    this.#pane.closeDialogByUser();
  }

  showFolder(folder: Folder): void {
    this.#view.showFolder(folder);
  }

  /** The user's own reply button. */
  reply(kind: 'reply' | 'reply-all'): void {
    const { open } = this.#mailbox;
    if (open !== null) this.#page.windows.compose(replyForm({ kind, params: {} }, open, this.#parts.user));
  }

  reloadPane(): void {
    this.#pane.reload();
  }

  focusPane(): void {
    this.#pane.focus('start');
  }

  setTokens(source: TokenSource): void {
    this.#outlook.tokens = source;
  }

  async happen(moment: SampleMoment): Promise<boolean> {
    const { words } = this.#parts;
    const isDone = await playMoment(moment);
    if (isDone) this.#page.status.news(words.moments[moment].done);
    else this.#page.status.problem(words.moments[moment].failed);
    return isDone;
  }

  runCommand(functionName: string): void {
    this.#pane.runCommand(functionName);
  }

  composed() {
    return this.#actions.flatMap((action) => (action.kind === 'compose' ? [action.form] : []));
  }

  actions() {
    return this.#actions;
  }

  notifications() {
    const { open } = this.#mailbox;
    return open === null ? [] : this.#notifications.list(open.id);
  }

  trace() {
    return this.#trace.entries;
  }

  async #start(): Promise<void> {
    const { words, samplesFolder, firstMessage } = this.#parts;
    const { messages, missing } = await loadSamples(samplesFolder, Date.now());
    this.#mailbox.addSamples(messages);
    if (missing === null) this.#page.status.problem(words.samplesMissing);
    else if (missing.length > 0) this.#page.status.problem(words.sampleFilesMissing(missing));
    if (window.location.protocol !== 'https:') this.#page.status.problem(words.needsHttps);
    if (this.openId() === null && firstMessage !== null) this.#mailbox.select(this.#mailbox.find(firstMessage)?.id ?? null);
    this.#view.draw();
    this.#pane.open();
  }

  #select(id: string | null): void {
    const before = this.openId();
    if (before === id) return;
    if (before !== null) this.#notifications.leave(before);
    this.#mailbox.select(id);
    this.#view.drawOpen();
    this.#tellPane();
  }

  /** What Outlook does with the pane when another message is opened. */
  #tellPane(): void {
    if (!this.#pane.isOpen) return;
    if (!this.#settings.isPinned) return this.#pane.reload();
    if (this.#eventsToMiss > 0) {
      this.#eventsToMiss -= 1;
      return;
    }
    this.#pane.itemChanged(this.#outlook.changedItem());
  }

  #themeChanged(): void {
    this.#view.drawMessage();
    this.#tellTheme();
  }

  #tellTheme(): void {
    this.#pane.themeChanged(themeColours[this.#theme.current]);
  }

  /** Office.js of the tested version has no theme at its start: a pane that asks for changes is told the present one. */
  #onRegistered(name: string): void {
    if (name === event.themeChanged) this.#tellTheme();
  }

  #missEvents(count: number): void {
    this.#eventsToMiss = count;
    this.#page.status.news(this.#parts.words.missing(count));
  }

  #onNotice(code: number): void {
    if (code === notice.tabExit || code === notice.noFocusable) this.#page.focusAfterPane();
    if (code === notice.tabExitShift || code === notice.noFocusableShift) this.#page.pane.focusBar();
    if (code === notice.escape) this.#page.list.focus();
  }

  #act(action: MailboxAction): void {
    this.#actions.push(action);
    const closePane = () => this.#pane.close();
    showAction(action, { words: this.#parts.words, page: this.#page, mailbox: this.#mailbox, closePane });
  }
}

function listedMessage({ id, subject, from }: MailMessage): ListedMessage {
  return { id, subject, fromName: from?.name ?? null, fromAddress: from?.address ?? null };
}
