import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { Pool } from 'undici';
import type { Bench } from './main';

const connections = 16;
const warmUp = 500;
const counted = 4_000;

export interface ServedRoute {
  readonly kind: 'known' | 'bare';
  readonly connectionString: string;
}

/** Requests per second of the serving process's own processor time, so that neither the load nor the database counts. */
export async function measureServed({ root, say }: Bench, { kind, connectionString }: ServedRoute): Promise<number> {
  const child = fork(path.join(root, 'test/support/run-built.mjs'), ['bench-server', kind, connectionString], { cwd: root });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  await ask(pool, { port, count: warmUp });
  const before = await cpuOf(child);
  await ask(pool, { port, count: counted });
  const seconds = ((await cpuOf(child)) - before) / 1e6;
  await pool.close();
  child.disconnect();
  await once(child, 'exit');
  say(`${kind}: ${Math.round(counted / seconds)} requests per second of one core`);
  return counted / seconds;
}

async function ask(pool: Pool, { port, count }: { readonly port: number; readonly count: number }): Promise<void> {
  let left = count;
  const one = async () => {
    while (left-- > 0) {
      const body = {
        lookup: randomUUID(),
        address: 'known.person@somewhere.example',
        name: 'Known Person',
        title: null,
        company: null,
        links: [],
        messageSentAt: null,
        again: [],
      };
      const answer = await pool.request({
        path: '/api/lookup',
        method: 'POST',
        headers: { 'content-type': 'application/json', host: `localhost:${port}` },
        body: JSON.stringify(body),
      });
      const text = await answer.body.text();
      if (answer.statusCode !== 200 || !text.includes('Known Person'))
        throw new Error(`answered ${answer.statusCode}: ${text.slice(0, 200)}`);
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
}

/** Microseconds of processor time the child has used. */
async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }];
  return cpu.user + cpu.system;
}
