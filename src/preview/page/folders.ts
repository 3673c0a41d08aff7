import type { Words } from '../locales/words';
import { button, el, icon, icons } from './element';

export type Folder = 'inbox' | 'files';

export interface Folders {
  readonly element: HTMLElement;
  readonly show: (current: Folder, counts: Readonly<Record<Folder, number>>) => void;
}

/** The folder column: all messages, and those opened from the visitor's own files. */
export function createFolders({ t }: Words, onFolder: (folder: Folder) => void): Folders {
  const names: Readonly<Record<Folder, string>> = { inbox: t('folder.inbox'), files: t('folder.files') };
  const pictures: Readonly<Record<Folder, string>> = { inbox: icons.mail, files: icons.folder };
  const entries = (['inbox', 'files'] as const).map((folder) => {
    const count = el('span', { class: 'count' });
    const label = el('span', { class: 'folder-name' }, names[folder]);
    const entry = button({ class: 'folder', title: names[folder] }, [icon(pictures[folder]), label, count], () =>
      onFolder(folder),
    );
    return { folder, entry, count };
  });
  const list = el('ul', {}, ...entries.map(({ entry }) => el('li', {}, entry)));
  const element = el('nav', { class: 'folders region', 'aria-label': t('folder.label') }, list);
  return {
    element,
    show: (current, counts) => {
      for (const { folder, entry, count } of entries) {
        entry.toggleAttribute('aria-current', false);
        if (folder === current) entry.setAttribute('aria-current', 'page');
        count.textContent = counts[folder] === 0 ? '' : String(counts[folder]);
      }
    },
  };
}
