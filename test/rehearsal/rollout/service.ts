import { spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import type { Stage } from '../stage';
import type { RunOptions } from './commands';

/** The service as the guide starts it. */
export interface RunningService {
  /** All that it wrote. */
  said(): string;
  /** Tells it to stop, as a machine does that shuts down; its exit code. */
  stop(): Promise<number | null>;
}

const longestStartMs = 300_000;

/** `node src/cli/launch.cjs serve`, which the guide gives to service managers. Rejects, with what it said, if it ends or does not say that it listens. */
export async function startService({ atEnd }: Stage, { cwd, env }: RunOptions): Promise<RunningService> {
  const child = spawn(process.execPath, ['src/cli/launch.cjs', 'serve'], {
    cwd,
    env: { ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    return ended;
  };
  atEnd({ close: async () => void (await stop()), now: () => void stop() });
  const deadline = Date.now() + longestStartMs;
  while (!said.includes('Ctrl+C stops it')) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`the service did not start:\n${said}`);
    await wait(100);
  }
  return { said: () => said, stop };
}
