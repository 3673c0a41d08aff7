import { z } from 'zod';

/** What the pane must know of the service before the first look-up: its networks and their names. */
export const about = z.strictObject({
  version: z.string(),
  brand: z.string().nullable(),
  networks: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      homepage: z.string(),
      /** What is sent to this network, one sentence in English for the administrator and the Sources view. */
      sends: z.string(),
      on: z.boolean(),
    }),
  ),
});
export type About = z.infer<typeof about>;
