import type { Log } from '../log';
import type { Outbound } from '../outbound/outbound';
import { keysUrlOf, type TenantSignIn } from './sign-in';
import { parseSigningKeys, type SigningKeys } from './signing-keys';

const patienceMs = 8_000;

/** Fetches the tenant's keys through the one way out, which must keep no answers: a rotated key would hide behind the old one. Null if they could not be had. */
export function keysFetcher(
  signIn: TenantSignIn,
  { outbound, log }: { outbound: Pick<Outbound, 'httpFor'>; log: Log },
): () => Promise<SigningKeys | null> {
  const allowance = { network: 'sign-in', hosts: [signIn.loginHost], limit: { requests: 10, perSeconds: 60 } };
  return async () => {
    try {
      const http = outbound.httpFor(allowance, AbortSignal.timeout(patienceMs));
      const answer = await http.get(keysUrlOf(signIn), { headers: { accept: 'application/json' } });
      const keys = answer.status === 200 ? await parseSigningKeys(answer.text) : null;
      if (!keys || keys.size === 0) log.warn({ status: answer.status }, 'the keys of the tenant could not be read');
      return keys;
    } catch (error) {
      log.warn({ err: error }, 'the keys of the tenant could not be fetched');
      return null;
    }
  };
}
