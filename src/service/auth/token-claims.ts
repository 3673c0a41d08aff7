import { z } from 'zod';
import type { Colleague } from '../../domain/identity/decision';
import type { Caller } from './caller';
import type { Refusal } from './refusal';
import { rolesAmong } from './role';
import type { TenantSignIn } from './sign-in';

/** Seconds that our clock and Microsoft's may differ. */
export const toleranceSeconds = 300;

/** The claims that a decision rests on. Addresses and user names are not among them: they change hands. */
const claimSchema = z.object({
  aud: z.string(),
  iat: z.number(),
  nbf: z.number(),
  exp: z.number(),
  ver: z.string().optional(),
  tid: z.guid(),
  oid: z.guid(),
  scp: z.string().optional(),
  idtyp: z.string().optional(),
  azp: z.string().optional(),
  roles: z.array(z.string()).max(500).default([]),
  name: z.string().optional(),
  /** 1 for a guest, 0 for a member, if the registration asks for it. */
  acct: z.union([z.number(), z.string()]).optional(),
  idp: z.string().optional(),
});
type Claims = z.infer<typeof claimSchema>;

/** Who a token of ours speaks for, from claims whose signature, issuer, audience and times are checked; or what is wrong with them. */
export function readClaims(payload: unknown, { signIn, now }: { signIn: TenantSignIn; now: Date }): Caller | Refusal {
  const parsed = claimSchema.safeParse(payload);
  if (!parsed.success) return 'claims';
  const claims = parsed.data;
  const { tenantId, clientId, scope, guests } = signIn;
  if (claims.ver !== '2.0') return 'version';
  if (claims.tid.toLowerCase() !== tenantId) return 'tenant';
  if (claims.iat > now.getTime() / 1000 + toleranceSeconds) return 'not-yet-valid';
  if (claims.idtyp === 'app') return 'app-only';
  if (claims.scp?.split(' ').includes(scope) !== true) return 'scope';
  if (claims.azp?.toLowerCase() !== clientId) return 'client';
  if (guests === 'refused' && isGuest(claims, tenantId)) return 'guest';
  return { colleague: toColleague(claims), roles: rolesAmong(claims.roles) };
}

/** Somebody of another tenant who was invited to ours. Without either claim the token does not say, and only the roles that were given decide. */
function isGuest({ acct, idp }: Claims, tenantId: string): boolean {
  return String(acct) === '1' || (idp !== undefined && !idp.toLowerCase().includes(`/${tenantId}/`));
}

/** Tenant id and object id together are the identity; the object id alone may occur in two tenants. */
function toColleague({ tid, oid, name }: Claims): Colleague {
  return { id: `${tid}:${oid}`.toLowerCase(), name: name?.trim().slice(0, 200) || null };
}
