const everyMs = 30_000;

export interface MarkWatch {
  readonly page: Document;
  /** The mark of the card on show. */
  readonly mark: string | null;
  /** The mark as of now; null if it could not be had. */
  readonly ask: () => Promise<string | null>;
  /** Told when more is known than the card shows, and again as long as it does not. */
  readonly onMore: () => void;
}

/** Asks now and then whether more is known than a card shows, only while the page is seen. Returns what ends it. */
export function watchMark({ page, mark, ask, onMore }: MarkWatch): () => void {
  let isOver = false;
  let isAsking = false;
  const look = async () => {
    if (isAsking || page.visibilityState === 'hidden') return;
    isAsking = true;
    const now = await ask();
    isAsking = false;
    if (!isOver && now !== null && now !== mark) onMore();
  };
  const onLook = () => void look();
  const timer = setInterval(onLook, everyMs);
  page.addEventListener('visibilitychange', onLook);
  return () => {
    isOver = true;
    clearInterval(timer);
    page.removeEventListener('visibilitychange', onLook);
  };
}
