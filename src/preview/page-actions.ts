import { localeOf } from './mailbox/host-settings';
import type { Preview } from './preview';
import type { PageActions } from './preview-page';

const switchCount = 30;

/** What the visitor's clicks and keys do with the preview. */
export function createPageActions(preview: Preview): PageActions {
  return {
    onSelect: (id) => void preview.open(id),
    onFolder: (folder) => preview.showFolder(folder),
    onFile: (file) => void openFile(preview, file),
    onTheme: (choice) => preview.setTheme(choice),
    onLanguage: (language) => preview.set({ locale: localeOf(language) }),
    onReply: (kind) => preview.reply(kind),
    onTogglePane: () => preview.togglePane(),
    onPin: () => preview.togglePin(),
    onClosePane: () => preview.closePane(),
    onFocusPane: () => preview.focusPane(),
    onCloseDialog: () => preview.closeDialog(),
    onSettings: (change) => preview.set(change),
    onMissItemChanged: () => preview.breakThings.missItemChanged(),
    onOpenNothing: () => preview.openNone(),
    onSwitches: (overMs) => void preview.breakThings.switches(switchCount, overMs),
    onReload: () => preview.reloadPane(),
    onMoment: (moment) => void preview.happen(moment),
  };
}

async function openFile(preview: Preview, file: File): Promise<void> {
  await preview.openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
}
