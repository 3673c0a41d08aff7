import { z } from 'zod';
import { optionalText, requiredListOf } from '../shared/wire';

/** The most tips that one answer has. */
export const mostTips = 50;

const tip = z.object({ id: z.string().regex(/^[\w-]{1,64}$/), text: z.string(), created_at: optionalText });
export type WireTip = z.infer<typeof tip>;

/** `GET /places/{fsq_place_id}/tips`: https://docs.foursquare.com/fsq-developers-places/reference/place-tips. A list in which nothing is a tip is a foreign shape. */
export const tipsAnswer = z.union([z.array(z.never()), requiredListOf(tip, mostTips).refine((tips) => tips.length > 0)]);
