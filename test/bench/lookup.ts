import { createPostgresStore } from '../../src/service/store/create-store';
import { startPostgres } from '../support/postgres';
import { measureColdLookup } from './cold-lookup';
import { measureServed } from './known-lookup';
import type { Bench } from './main';

/**
 * Known people per second of one core against a bare route with one indexed read, over PostgreSQL; and how much longer a look-up
 * of an unknown person takes than the longest chain of network answers it has to wait for.
 */
export async function benchLookup(bench: Bench): Promise<Readonly<Record<string, unknown>>> {
  const postgres = await startPostgres();
  try {
    const bare = await measureServed(bench, { kind: 'bare', connectionString: await postgres.createDatabase() });
    const known = await measureServed(bench, { kind: 'known', connectionString: await postgres.createDatabase() });
    const connectionString = await postgres.createDatabase();
    const store = await createPostgresStore({ connectionString, secret: 'a secret for the bench, long enough for it' });
    const cold = await measureColdLookup(bench, store).finally(() => store.close());
    return {
      knownPerSecond: Math.round(known),
      bareRoutePerSecond: Math.round(bare),
      knownToBareRatio: Math.round((known / bare) * 1000) / 1000,
      ...cold,
    };
  } finally {
    await postgres.stop();
  }
}
