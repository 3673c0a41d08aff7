import { useCallback, useEffect, useState } from 'react';
import type { PlaceTips } from '../../../contract/place-tips';
import { getJson } from '../../api/get-json';

export interface TipsNow {
  /** Null until they are there. */
  readonly tips: PlaceTips | null;
  readonly progress: 'asking' | 'done' | 'failed';
  readonly again: () => void;
}

/** Asks for the tips about our places at once, and whenever it is told to. They are gone with whatever shows them. */
export function useTips(fetchFrom: typeof fetch): TipsNow {
  const [shown, setShown] = useState<Pick<TipsNow, 'tips' | 'progress'>>({ tips: null, progress: 'asking' });
  const ask = useCallback(
    () =>
      getJson(fetchFrom, '/api/places/tips').then((answer) =>
        setShown(isTips(answer) ? { tips: answer, progress: 'done' } : { tips: null, progress: 'failed' }),
      ),
    [fetchFrom],
  );
  useEffect(() => void ask(), [ask]);
  const again = () => {
    setShown({ tips: null, progress: 'asking' });
    void ask();
  };
  return { ...shown, again };
}

function isTips(value: unknown): value is PlaceTips {
  return typeof value === 'object' && value !== null && 'places' in value && Array.isArray(value.places) && 'source' in value;
}
