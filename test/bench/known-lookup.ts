import { fork, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { Pool } from 'undici';
import type { Bench } from './main';
import { median } from './median';

const connections = 16;
const warmUp = 8_000;
const counted = 6_000;
const rounds = 5;

type Kind = 'known' | 'bare';

export interface KnownLookupFigures {
  /** Requests per second of the serving process's own processor time, so that neither the load nor the database counts. */
  readonly knownPerSecond: number;
  readonly bareRoutePerSecond: number;
  readonly knownToBareRatio: number;
}

/** A known person's look-up beside the baseline, both warm, in turns: medians of the rounds. */
export async function measureKnownLookup(bench: Bench, createDatabase: () => Promise<string>): Promise<KnownLookupFigures> {
  const bare = await startServer(bench, 'bare', await createDatabase());
  const known = await startServer(bench, 'known', await createDatabase());
  for (const server of [bare, known]) await server.answer(warmUp);
  const figures: { readonly bare: number; readonly known: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const figure = { bare: await rateOf(bare), known: await rateOf(known) };
    figures.push(figure);
    bench.say(`known: ${Math.round(figure.known)}, bare: ${Math.round(figure.bare)} requests per second of one core`);
  }
  await Promise.all([bare.stop(), known.stop()]);
  return {
    knownPerSecond: Math.round(median(figures.map((figure) => figure.known))),
    bareRoutePerSecond: Math.round(median(figures.map((figure) => figure.bare))),
    knownToBareRatio: Math.round(median(figures.map((figure) => figure.known / figure.bare)) * 1000) / 1000,
  };
}

async function rateOf({ answer, cpu }: Server): Promise<number> {
  const before = await cpu();
  await answer(counted);
  return counted / (((await cpu()) - before) / 1e6);
}

interface Server {
  /** Has so many requests answered. */
  answer(count: number): Promise<void>;
  /** Microseconds of processor time used so far. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

async function startServer({ root }: Bench, kind: Kind, connectionString: string): Promise<Server> {
  const child = fork(path.join(root, 'test/support/run-built.mjs'), ['bench-server', kind, connectionString], { cwd: root });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  const pool = new Pool(`http://127.0.0.1:${port}`, { connections });
  return {
    answer: (count) => ask(pool, { port, count }),
    cpu: () => cpuOf(child),
    stop: async () => {
      await pool.close();
      child.disconnect();
      await once(child, 'exit');
    },
  };
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
        departure: null,
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

async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [{ cpu }] = (await once(child, 'message')) as [{ cpu: NodeJS.CpuUsage }];
  return cpu.user + cpu.system;
}
