import { createPostgresStore } from '../../src/service/store/create-store';
import { startPostgres } from '../support/postgres';
import { measureColdLookup } from './cold-lookup';
import { measureKnownLookup } from './known-lookup';
import type { Bench } from './main';

/**
 * Known people per second of one core against a bare route with one indexed read, over PostgreSQL; and how much longer a look-up
 * of an unknown person takes than the longest chain of network answers it has to wait for.
 */
export async function benchLookup(bench: Bench): Promise<Readonly<Record<string, unknown>>> {
  const postgres = await startPostgres();
  try {
    const known = await measureKnownLookup(bench, () => postgres.createDatabase());
    const connectionString = await postgres.createDatabase();
    const store = await createPostgresStore({ connectionString, secret: 'a secret for the bench, long enough for it' });
    const cold = await measureColdLookup(bench, store).finally(() => store.close());
    return { ...known, ...cold };
  } finally {
    await postgres.stop();
  }
}
