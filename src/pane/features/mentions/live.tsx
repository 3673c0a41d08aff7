import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Card } from '../../../domain/card';
import { TextButton } from '../../ui/text-button';
import { useActing } from '../needs-you/acting';
import { askJson } from '../../api/post-json';
import { mentionKey } from './mention-places';
import { useMentionWords } from './mention-words';
import { watchMark } from './watch-mark';

/**
 * Keeps the open card true to what is learnt meanwhile. A new card is drawn by itself only while nobody points at the pane or types in it; else a line says
 * that there is something, over the foot of the pane, so that nothing moves.
 */
export function Live({ card }: { readonly card: Card }): ReactNode {
  const { t } = useMentionWords();
  const { fetchFrom, again } = useActing();
  const [waitingAt, setWaitingAt] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { address, mark } = card;
  const news = useNewMentions(card);
  useEffect(
    () =>
      watchMark({
        page: document,
        mark,
        ask: async () => markOf(await askJson(fetchFrom, '/api/mentions/mark', { address })),
        onMore: () => (isInUse(place.current) ? setWaitingAt(mark) : again([])),
      }),
    [address, mark, fetchFrom, again],
  );
  return (
    <div ref={place} className={waitingAt === mark && mark !== null ? 'live' : ''} role="status">
      {waitingAt === mark && mark !== null ? (
        <>
          {t('live.more')}
          <TextButton className="more" onClick={() => again([])}>
            {t('live.show')}
          </TextButton>
        </>
      ) : (
        news > 0 && <span className="unseen">{t('live.mentions', { count: news })}</span>
      )}
    </div>
  );
}

/** How many mentions this card has which the one before had not. */
function useNewMentions({ mentions }: Card): number {
  const keys = mentions.map(mentionKey);
  const [seen, setSeen] = useState({ keys, added: 0 });
  if (keys.join() === seen.keys.join()) return seen.added;
  const added = keys.filter((key) => !seen.keys.includes(key)).length;
  setSeen({ keys, added });
  return added;
}

function isInUse(place: HTMLElement | null): boolean {
  const pane = place?.closest('main');
  if (!pane) return false;
  const { activeElement } = document;
  return pane.matches(':hover') || (document.hasFocus() && activeElement !== document.body && pane.contains(activeElement));
}

function markOf(answer: unknown): string | null {
  const isMark = typeof answer === 'object' && answer !== null && 'mark' in answer;
  return isMark && typeof answer.mark === 'string' ? answer.mark : null;
}
