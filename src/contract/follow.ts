import { z } from 'zod';

/** To follow a person, or no longer: their public facts are refreshed in the background, and what changes is among what is new. */
export const followRequest = z.strictObject({ address: z.string().min(3).max(320), follow: z.boolean() });
export type FollowRequest = z.infer<typeof followRequest>;
