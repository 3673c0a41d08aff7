import { languageOf } from '../web/language';
import { createBreakThings } from './break-things';
import { replyForm } from './mailbox/compose-form';
import { addinName, type Words } from './locales/words';
import type { HostSettings } from './mailbox/host-settings';
import { Mailbox } from './mailbox/mailbox';
import { Notifications } from './mailbox/notifications';
import type { TokenSource } from './mailbox/office-answers';
import type { MailboxAction } from './mailbox/outlook-answers';
import { mailIdOf, readMail } from './mailbox/read-mail';
import { loadSamples } from './mailbox/samples';
import { startProblems } from './mailbox/start-problems';
import { StoredValues } from './mailbox/stored-values';
import type { Folder } from './page/folders';
import type { ThemeChoice } from './page/theme';
import { PageTheme, themeColours } from './page/theme';
import { listedMessage } from './listed-message';
import { MailboxView } from './mailbox-view';
import { DrawnPage } from './drawn-page';
import { createPageActions } from './page-actions';
import { PaneLife } from './pane-life';
import { PlayedOutlook } from './played-outlook';
import { momentNames, playMoment } from './play-moment';
import type { PreviewHandle, SampleMoment } from './preview-handle';
import type { PreviewParts } from './preview-parts';
import type { PreviewPage } from './preview-page';
import { event } from './protocol/dispatch';
import { Faults } from './protocol/faults';
import { Trace } from './protocol/trace';
import { showAction } from './show-action';

/** The preview: keeps mailbox, page and pane in step. */
export class Preview implements PreviewHandle {
  readonly ready: Promise<void>;
  readonly breakThings: PreviewHandle['breakThings'];
  readonly #parts: PreviewParts;
  readonly #drawn: DrawnPage;
  readonly #mailbox = new Mailbox();
  readonly #notifications = new Notifications();
  readonly #trace = new Trace();
  readonly #faults = new Faults();
  readonly #actions: MailboxAction[] = [];
  readonly #view: MailboxView;
  readonly #theme: PageTheme;
  readonly #outlook: PlayedOutlook;
  readonly #pane: PaneLife;
  #settings: HostSettings;

  constructor(parts: PreviewParts, root: HTMLElement) {
    const { words, user, addinId, settings, theme, paneUrl } = parts;
    this.#parts = parts;
    this.#settings = settings;
    this.#theme = new PageTheme(theme, () => this.#themeChanged());
    this.#drawn = new DrawnPage(words, {
      root,
      user,
      settings: () => this.#settings,
      theme: () => this.#theme.choice,
      faults: this.#faults,
      trace: this.#trace,
      actions: createPageActions(this),
    });
    this.#view = new MailboxView({
      drawn: () => this.#drawn,
      mailbox: this.#mailbox,
      notifications: this.#notifications,
      theme: () => this.#theme.current,
    });
    this.#outlook = new PlayedOutlook({
      addinId,
      addinName,
      paneOrigin: new URL(paneUrl).origin,
      user,
      mailbox: this.#mailbox,
      values: new StoredValues(parts.store, addinId),
      notifications: this.#notifications,
      settings: () => this.#settings,
      act: (action) => this.#act(action),
      onNotice: (code) => this.#page.followNotice(code),
      onRegistered: (name) => this.#onRegistered(name),
    });
    this.#pane = new PaneLife({
      paneUrl,
      title: addinName,
      locale: () => this.#settings.locale,
      page: () => this.#page,
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
    this.ready = this.#start();
  }

  /** Draws the page anew in another language, and loads the pane anew, which is told Outlook's language at its start only. */
  speak(words: Words): void {
    const { isOpen } = this.#pane;
    this.#pane.close();
    this.#drawn.speak(words);
    this.#view.draw();
    if (isOpen) this.#pane.open();
    else this.#page.pane.showOpen(false);
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
    const read = await readMail(bytes, { id: mailIdOf(bytes), openedAt: Date.now() });
    const { t } = this.#words;
    if (read.kind === 'unreadable') {
      this.#page.status.problem(t('file.unreadable', { name, reason: t(`unreadable.${read.reason}`) }));
      return false;
    }
    this.#mailbox.addFile(read.message);
    this.#view.markAsFile(read.message.id);
    this.#view.draw();
    this.#select(read.message.id);
    this.#page.status.news(t('file.opened', { subject: read.message.subject || t('mail.noSubject') }));
    return true;
  }

  set(change: Partial<HostSettings>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#page.pane.showPinned(this.#settings.isPinned);
    this.#page.tools.showSettings(this.#settings);
    if (change.locale) this.#parts.onLocale(change.locale);
    const isDrawnAnew = languageOf(this.#settings.locale) !== this.#words.language;
    const isHeardAtStart = 'permission' in change || 'mailboxVersion' in change || 'locale' in change;
    if (isHeardAtStart && !isDrawnAnew && this.#pane.isOpen) this.#pane.reload();
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
    const isDone = await playMoment(moment);
    const { t } = this.#words;
    if (isDone) this.#page.status.news(t(`moment.${moment}.done`, momentNames));
    else this.#page.status.problem(t(`moment.${moment}.failed`));
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

  get #page(): PreviewPage {
    return this.#drawn.page;
  }

  get #words(): Words {
    return this.#drawn.words;
  }

  async #start(): Promise<void> {
    const { samplesFolder, firstMessage } = this.#parts;
    const loaded = await loadSamples(samplesFolder, Date.now());
    this.#mailbox.addSamples(loaded.messages);
    for (const problem of startProblems(loaded, window.location.protocol, this.#words)) this.#page.status.problem(problem);
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
    this.#pane.missNext(count);
    this.#page.status.news(this.#words.t('selection.missing', { count }));
  }

  #act(action: MailboxAction): void {
    this.#actions.push(action);
    const closePane = () => this.#pane.close();
    showAction(action, { words: this.#words, page: this.#page, mailbox: this.#mailbox, closePane });
  }
}
