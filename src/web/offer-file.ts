/** Has the browser save a document as a JSON file of this name. */
export function offerDocument(name: string, document: unknown): void {
  offerFile(name, new Blob([`${JSON.stringify(document, null, 2)}\n`], { type: 'application/json' }));
}

/** Has the browser save bytes as a file of this name. */
export function offerFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = window.document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then; freeing it at once would be too early for some.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
