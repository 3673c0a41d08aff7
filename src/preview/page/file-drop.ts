import { el } from './element';

interface FileDropParts {
  readonly label: string;
  readonly onFile: (file: File) => void;
  /** Ends it. */
  readonly signal: AbortSignal;
}

/** Takes files dropped anywhere on the page. While a file is over the page a cover lies on top, also over the frames. */
export function acceptDroppedFiles({ label, onFile, signal }: FileDropParts): void {
  const cover = el('div', { class: 'drop-cover', hidden: true }, el('p', {}, label));
  document.body.append(cover);
  const listen = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    window.addEventListener(type, listener, { signal });
  signal.addEventListener('abort', () => cover.remove());
  listen('dragenter', (event) => showCover(event, cover));
  listen('dragover', (event) => showCover(event, cover));
  listen('dragleave', (event) => {
    if (event.relatedTarget === null) cover.hidden = true;
  });
  listen('drop', (event) => {
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
