const everyMs = 2000;

/** Has the binding checked whenever the pane may have been left behind by a change that nobody told it of. Returns what ends it. */
export function watchBinding(page: Window, check: () => void): () => void {
  const timer = setInterval(check, everyMs);
  page.addEventListener('focus', check);
  page.document.addEventListener('visibilitychange', check);
  return () => {
    clearInterval(timer);
    page.removeEventListener('focus', check);
    page.document.removeEventListener('visibilitychange', check);
  };
}
