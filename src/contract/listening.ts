import { z } from 'zod';

/** How far each stream was heard, for the doctor and for whoever looks after the service. Nothing of anybody who wrote. */
export const listeningStates = z.strictObject({
  on: z.boolean(),
  streams: z.array(
    z.strictObject({
      /** The listener's id, and the host where the administrator listed it. */
      stream: z.string(),
      /** ISO instants; null if nothing was heard yet. */
      lastEventAt: z.iso.datetime().nullable(),
      heardAt: z.iso.datetime().nullable(),
      /** How far behind the network the last event was when it was kept, milliseconds. */
      lagMs: z.number().nullable(),
    }),
  ),
});
export type ListeningStates = z.infer<typeof listeningStates>;
