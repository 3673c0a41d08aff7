import { existsSync, rmSync } from 'node:fs';
import { Client } from 'pg';
import { ask } from './ask';
import type { RunningService } from './service';
import { claim, type Step } from './steps';
import type { World } from './world';

/** "Remove": the service stops, its database and its files go. */
export async function remove(
  step: Step,
  { world, service }: { readonly world: World; readonly service: RunningService },
): Promise<void> {
  await step('Remove', async () => {
    const code = await service.stop();
    const isGone = await ask(world, '/readyz').then(
      () => false,
      () => true,
    );
    await drop(world.databaseUrl);
    for (const place of [world.clone, world.secrets]) rmSync(place, { recursive: true, force: true });
    return claim({
      'the service stopped cleanly': code === 0,
      'nobody answers': isGone,
      'nothing holds the database any more, and the folder is gone': !existsSync(world.clone),
    });
  });
}

/** Fails while anybody is still connected. */
async function drop(databaseUrl: string): Promise<void> {
  const name = new URL(databaseUrl).pathname.slice(1);
  const client = new Client({ connectionString: new URL('/postgres', databaseUrl).href });
  await client.connect();
  await client.query(`drop database ${name}`).finally(() => client.end());
}
