import { fork } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { RehearsalError } from './rehearsal-error';
import type { Stage } from './stage';

const startsWithinMs = 120_000;

const ready = z.object({ appView: z.string(), accountServer: z.string() });

/** A Bluesky network on this machine. */
export interface BlueskyNetwork {
  /** Where the AppView answers what public.api.bsky.app answers. */
  readonly appView: string;
  /** The server (PDS) that holds the accounts. */
  readonly accountServer: string;
  /** Waits until every write so far can be seen at the AppView. */
  settle(): Promise<void>;
}

interface Needs {
  readonly databaseUrl: string;
  readonly redis: string;
}

/** Starts PLC directory, account server, moderation service and AppView in a process of their own. */
export async function startBlueskyNetwork(
  { root, folder, atEnd }: Stage,
  { databaseUrl, redis }: Needs,
): Promise<BlueskyNetwork> {
  const log = path.join(folder, 'network.log');
  const home = path.join(root, 'test/rehearsal');
  const child = fork(path.join(home, 'network.mjs'), {
    cwd: home,
    // Its servers put their files into the temporary folder and leave them there.
    env: { ...process.env, DB_POSTGRES_URL: databaseUrl, REDIS_HOST: redis, TMPDIR: folder, TEMP: folder, TMP: folder },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const logging = createWriteStream(log);
  child.stdout?.pipe(logging, { end: false });
  child.stderr?.pipe(logging, { end: false });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const close = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  atEnd({ close, now: () => void child.kill('SIGKILL') });

  const next = (withinMs: number) =>
    new Promise<unknown>((resolve, reject) => {
      const fail = () =>
        reject(new RehearsalError(`The Bluesky network ended or did not answer. Its last words:\n${lastWords(log)}`));
      const timer = setTimeout(fail, withinMs);
      void ended.then(fail);
      child.once('message', (message) => {
        clearTimeout(timer);
        resolve(message);
      });
    });
  return {
    ...ready.parse(await next(startsWithinMs)),
    settle: async () => {
      child.send('settle');
      await next(30_000);
    },
  };
}

function lastWords(log: string): string {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-20).join('\n');
}
