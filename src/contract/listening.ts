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
  /** Of networks that cost money: what is spent in the 30 days of now, in cents, until when (ISO instant), and the most that may be. */
  money: z.array(
    z.strictObject({ listener: z.string(), spentCents: z.number(), mostCents: z.number(), until: z.iso.datetime() }),
  ),
  /** Networks that could be listened to besides, and what the administrator has to set or list first. */
  off: z.array(
    z.strictObject({
      listener: z.string(),
      name: z.string(),
      /** By the settings file, whatever else is missing. */
      switchedOff: z.boolean(),
      missing: z.array(z.strictObject({ setting: z.string(), variable: z.string(), secret: z.boolean(), help: z.string() })),
      /** What has to be listed, in words; null if nothing has. */
      toList: z.string().nullable(),
    }),
  ),
});
export type ListeningStates = z.infer<typeof listeningStates>;
