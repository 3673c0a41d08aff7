import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../support/running-service';
import { RehearsalError } from './rehearsal-error';
import type { Stage } from './stage';

const startsWithinMs = 10_000;

/** Starts the machine's Redis on a free loopback port, in memory only. Resolves to `host:port`. */
export async function startRedis({ folder, atEnd }: Stage): Promise<string> {
  const port = await freePort();
  const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn('redis-server', settings, { stdio: 'ignore' });
  let isOver = false;
  let isMissing = false;
  child.once('error', () => (isOver = isMissing = true));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  void ended.then(() => (isOver = true));
  const close = async () => {
    child.kill();
    await ended;
  };
  atEnd({ close, now: () => void child.kill('SIGKILL') });
  for (const started = Date.now(); !isOver && Date.now() - started < startsWithinMs; await wait(50)) {
    if (await answers(port)) return `127.0.0.1:${port}`;
  }
  throw new RehearsalError(
    isMissing
      ? 'Redis is not installed, and a Bluesky network needs it: install the program redis-server (Debian: apt-get install redis-server; macOS: brew install redis; on Windows inside WSL) and start again.'
      : 'redis-server did not start.',
  );
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const done = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(500, () => done(false));
    socket.once('error', () => done(false));
    socket.once('data', (data) => done(data.toString().startsWith('+PONG')));
  });
}
