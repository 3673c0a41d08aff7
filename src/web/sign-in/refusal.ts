/**
 * Why somebody could not be signed in. `consent`: nobody agreed yet that this organisation uses us. `not-assigned`: this user was not given the
 * application. `policy`: a rule of the organisation (conditional access, a second factor). `application`, `organisation`, `address`: the client id,
 * tenant id or redirect address are not those of the registration. `account`: an account of somewhere else.
 */
export type RefusalReason =
  | 'consent'
  | 'not-assigned'
  | 'policy'
  | 'application'
  | 'organisation'
  | 'address'
  | 'account'
  | 'blocked-window'
  | 'cancelled'
  | 'offline'
  | 'storage'
  | 'not-accepted'
  | 'other';

export interface Refusal {
  readonly reason: RefusalReason;
  /** What an administrator looks up, such as AADSTS65001; null if there is none. */
  readonly code: string | null;
  /** Under this the attempt stands in the sign-in log of the organisation; null if unknown. */
  readonly correlationId: string | null;
}
