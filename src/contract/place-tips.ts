import { z } from 'zod';
import type { Tone } from '../domain/brand/mention';
import { mention } from './card';

/** What a visitor wrote about one of our places. */
export interface PlaceTip {
  /** Unique among those of its place. */
  readonly id: string;
  readonly text: string;
  /** ISO instant; null if the source does not say. */
  readonly writtenAt: string | null;
  readonly tone: Tone;
}

const placeTip = z.strictObject({
  id: z.string(),
  text: z.string(),
  writtenAt: z.iso.datetime().nullable(),
  tone: mention.shape.tone,
}) satisfies z.ZodType<PlaceTip>;

/** What came of asking about one place. `refused`: by the source, for the key, the contract or a limit. */
const outcomes = ['told', 'no-such-place', 'key-refused', 'forbidden', 'too-many', 'unreadable', 'unreachable'] as const;
export type TipsOutcome = (typeof outcomes)[number];

/** One of our places and its tips, newest first. */
export interface TippedPlace {
  readonly name: string;
  /** Its page at the source. */
  readonly url: string;
  readonly outcome: TipsOutcome;
  /** ISO instant before which asking again is pointless; null if it is not known. */
  readonly retryAt: string | null;
  readonly tips: readonly PlaceTip[];
}

/** `GET /api/places/tips`: asked for at this moment, and kept nowhere. No places: it is not switched on. */
export interface PlaceTips {
  /** Who is to be named beside them. */
  readonly source: { readonly name: string; readonly homepage: string };
  readonly places: readonly TippedPlace[];
}

export const placeTips = z.strictObject({
  source: z.strictObject({ name: z.string(), homepage: z.string() }),
  places: z.array(
    z.strictObject({
      name: z.string(),
      url: z.string(),
      outcome: z.enum(outcomes),
      retryAt: z.iso.datetime().nullable(),
      tips: z.array(placeTip),
    }),
  ),
}) satisfies z.ZodType<PlaceTips>;
