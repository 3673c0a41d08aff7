import { spawn } from 'node:child_process';
import type { World } from './world';

export interface Ended {
  readonly code: number | null;
  /** What it wrote to stdout. */
  readonly out: string;
  /** All that it wrote. */
  readonly said: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Runs a line as the guide has it, in a shell, and waits for its end. */
export function run(line: string, { cwd, env }: RunOptions): Promise<Ended> {
  const child = spawn(line, { cwd, env: { ...env }, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    said += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, out, said }));
  });
}

/** The same, for lines without which nothing goes on. Rejects, with what was said, unless it ends with 0. */
export async function must(line: string, options: RunOptions): Promise<Ended> {
  const ended = await run(line, options);
  if (ended.code !== 0) throw new Error(`${line} ended with ${String(ended.code)}:\n${ended.said}`);
  return ended;
}

/** A line with the settings of the service, in its folder. */
export function acquaint(world: World, settings: Readonly<Record<string, string>>): RunOptions {
  const { PATH, HOME } = process.env;
  return { cwd: world.clone, env: { PATH, HOME, ...world.elsewhere, ...settings } };
}
