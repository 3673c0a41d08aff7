import { spawn, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { root } from './run-main';

const launcher = path.join(root, 'src/cli/launch.cjs');

export interface ProcessOptions {
  readonly folder: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments of Node itself. */
  readonly nodeArguments?: readonly string[];
  /** Instead of the project's launcher. */
  readonly program?: string;
}

export interface Running {
  readonly child: ChildProcess;
  /** Everything it wrote so far. */
  output(): string;
  /** Resolves when it has written that; rejects with what it wrote if it ends before. */
  wrote(text: string): Promise<void>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts the command line as a user does, in a process of its own. */
export function runProcess(argv: readonly string[], options: ProcessOptions): Running {
  const { folder, env = {}, nodeArguments = [], program = launcher } = options;
  const child = spawn(process.execPath, [...nodeArguments, program, ...argv], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { text: '' };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said.text += chunk.toString()));
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
  });
  return { child, output: () => said.text, ended, wrote: (text) => until(child, ended, () => said.text, text) };
}

function until(child: ChildProcess, ended: Promise<unknown>, said: () => string, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => (said().includes(text) ? resolve() : undefined);
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    void ended.then(() => reject(new Error(`it ended before it wrote "${text}":\n${said()}`)));
    look();
  });
}

/** Builds the product if that is to be done, so that no test's own time goes to it. */
export async function buildFirst(folder: string): Promise<void> {
  const building = runProcess(['--version'], { folder });
  if ((await building.ended) !== 0) throw new Error(`the build failed:\n${building.output()}`);
}
