import type { SampleMoment } from './preview-handle';
import type { Words } from './locales/words';
import type { Language } from '../web/language';
import type { HostSettings } from './mailbox/host-settings';
import type { MailboxUser } from './mailbox/initial-data';
import { DialogWindow } from './page/dialog-window';
import { el } from './page/element';
import { acceptDroppedFiles } from './page/file-drop';
import type { Folder, Folders } from './page/folders';
import { createFolders } from './page/folders';
import { MessageList } from './page/message-list';
import { PanePlace } from './page/pane-place';
import { ReadingPane } from './page/reading-pane';
import { cycleRegions, plainRegion } from './page/regions';
import { StatusLine } from './page/status-line';
import type { ThemeChoice } from './page/theme';
import { ToolsPanel } from './page/tools-panel';
import { createTopBar } from './page/top-bar';
import type { TopBar } from './page/top-bar';
import { Windows } from './page/windows';
import { notice } from './protocol/dispatch';
import type { Faults } from './protocol/faults';
import type { Trace } from './protocol/trace';

/** What the visitor can do on the page. */
export interface PageActions {
  readonly onSelect: (id: string) => void;
  readonly onFolder: (folder: Folder) => void;
  readonly onFile: (file: File) => void;
  readonly onTheme: (choice: ThemeChoice) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onReply: (kind: 'reply' | 'reply-all') => void;
  readonly onTogglePane: () => void;
  readonly onPin: () => void;
  readonly onClosePane: () => void;
  readonly onFocusPane: () => void;
  readonly onCloseDialog: () => void;
  readonly onSettings: (change: Partial<HostSettings>) => void;
  readonly onMissItemChanged: () => void;
  readonly onOpenNothing: () => void;
  readonly onSwitches: (overMs: number) => void;
  readonly onReload: () => void;
  readonly onMoment: (moment: SampleMoment) => void;
}

export interface PreviewPageParts {
  readonly words: Words;
  readonly user: MailboxUser;
  readonly settings: HostSettings;
  readonly theme: ThemeChoice;
  readonly faults: Faults;
  readonly trace: Trace;
  readonly actions: PageActions;
}

/** The whole page: its parts, put together, without any state of the mailbox. */
export class PreviewPage {
  readonly topBar: TopBar;
  readonly status: StatusLine;
  readonly folders: Folders;
  readonly list: MessageList;
  readonly reading: ReadingPane;
  readonly windows: Windows;
  readonly pane: PanePlace;
  readonly dialog: DialogWindow;
  readonly tools: ToolsPanel;
  readonly #actions: PageActions;
  readonly #end = new AbortController();

  constructor(parts: PreviewPageParts) {
    const { words, user, actions, theme } = parts;
    this.#actions = actions;
    this.tools = new ToolsPanel({ ...parts, ...actions });
    this.topBar = createTopBar({ words, user, theme, ...actions, onToggleTools: () => this.toggleTools() });
    this.status = new StatusLine(words);
    this.folders = createFolders(words, actions.onFolder);
    this.list = new MessageList({ words, onSelect: actions.onSelect });
    this.reading = new ReadingPane({ words, onReply: actions.onReply, onTogglePane: actions.onTogglePane });
    this.windows = new Windows(words);
    this.pane = new PanePlace({ words, onPin: actions.onPin, onClose: actions.onClosePane });
    this.dialog = new DialogWindow(words, actions.onCloseDialog);
    acceptDroppedFiles({ label: words.t('file.drop'), onFile: actions.onFile, signal: this.#end.signal });
  }

  /** Puts the page into `root` and gives F6 its way around. */
  mount(root: HTMLElement): void {
    this.reading.element.append(this.windows.element);
    const columns = el(
      'div',
      { class: 'columns' },
      this.folders.element,
      this.list.element,
      this.reading.element,
      this.pane.element,
    );
    root.replaceChildren(this.topBar.element, this.status.element, columns, this.tools.element, this.dialog.element);
    const regions = [
      plainRegion(this.topBar.element),
      plainRegion(this.folders.element),
      { element: this.list.element, focus: () => this.list.focus() },
      plainRegion(this.reading.element),
      { element: this.pane.element, focus: this.#actions.onFocusPane },
      plainRegion(this.tools.element),
    ];
    cycleRegions(regions, this.#end.signal);
  }

  /** Lets go of the window: another page takes this one's place. */
  close(): void {
    if (this.tools.isOpen) this.tools.toggle();
    this.#end.abort();
  }

  /** Takes the focus to where it goes when it leaves the pane, by the number of what the pane tells. */
  followNotice(code: number): void {
    const after = this.tools.isOpen ? this.tools.element : this.topBar.element;
    if (code === notice.tabExit || code === notice.noFocusable) plainRegion(after).focus();
    if (code === notice.tabExitShift || code === notice.noFocusableShift) this.pane.focusBar();
    if (code === notice.escape) this.list.focus();
  }

  toggleTools(): void {
    this.tools.toggle();
    this.topBar.showTools(this.tools.isOpen);
  }
}
