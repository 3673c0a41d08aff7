import { el } from './element';

/** Takes files dropped anywhere on the page. While a file is over the page a cover lies on top, also over the frames. */
export function acceptDroppedFiles(label: string, onFile: (file: File) => void): void {
  const cover = el('div', { class: 'drop-cover', hidden: true }, el('p', {}, label));
  document.body.append(cover);
  window.addEventListener('dragenter', (event) => showCover(event, cover));
  window.addEventListener('dragover', (event) => showCover(event, cover));
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) cover.hidden = true;
  });
  window.addEventListener('drop', (event) => {
    event.preventDefault();
    cover.hidden = true;
    for (const file of event.dataTransfer?.files ?? []) onFile(file);
  });
}

function showCover(event: DragEvent, cover: HTMLElement): void {
  if (!event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  cover.hidden = false;
}
