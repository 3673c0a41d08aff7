import { z } from 'zod';

/** How pages sign in; nothing of it is secret. `none`: this is a trial on one machine, where everybody may do everything. */
const signInAbout = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({
    kind: z.literal('tenant'),
    /** Directory id. */
    tenantId: z.string(),
    /** Application id of our registration. */
    clientId: z.string(),
    /** Name of the scope alone: what is asked for is `api://<client id>/<scope>`. */
    scope: z.string(),
    /** Host of Microsoft's sign-in; another one in national clouds. */
    loginHost: z.string(),
  }),
]);
export type SignInAbout = z.infer<typeof signInAbout>;
export type TenantSignInAbout = Extract<SignInAbout, { kind: 'tenant' }>;

/** What the pane must know of the service before the first look-up: its networks and their names. */
export const about = z.strictObject({
  version: z.string(),
  brand: z.string().nullable(),
  signIn: signInAbout,
  /** When people are looked up, as the organisation wants it; `on-click` leaves colleagues no choice. */
  start: z.enum(['automatic', 'on-click']),
  /** Whether tips about our own places can be asked for. */
  placeTips: z.boolean(),
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
