import type { PolledListener } from '../listener';

/** What most polled listeners have nothing of, so that a card states only what it has. */
export const usualListener = {
  settings: [],
  limitWithKey: null,
  recheck: null,
  authorNames: null,
  keptDays: null,
  mostCents: null,
  besides: null,
  way: 'polled',
} as const satisfies Partial<PolledListener>;
