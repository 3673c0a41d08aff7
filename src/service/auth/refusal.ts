/**
 * Why a token does not count, for the administrator's log. Whoever sent it is not told: a better forgery would need just that. `keys`: none of the
 * tenant's keys could be had.
 */
export type Refusal =
  | 'no-token'
  | 'not-a-token'
  | 'algorithm'
  | 'header'
  | 'keys'
  | 'unknown-key'
  | 'key-issuer'
  | 'signature'
  | 'expired'
  | 'not-yet-valid'
  | 'issuer'
  | 'audience'
  | 'version'
  | 'tenant'
  | 'claims'
  | 'app-only'
  | 'scope'
  | 'client'
  | 'guest';
