/** Has the browser save a document as a file of this name. */
export function offerDownload(name: string, document: unknown): void {
  const address = URL.createObjectURL(new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: 'application/json' }));
  const link = window.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; freeing it at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
