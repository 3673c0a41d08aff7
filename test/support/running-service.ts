import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const projectRoot = path.resolve(__dirname, '../..');
const launcher = path.join(projectRoot, 'src/cli/launch.cjs');

export interface ServiceProcess {
  readonly url: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly child: ChildProcess;
  /** Everything it wrote to stderr so far. */
  output(): string;
  /** Ctrl+C, and waits for its end; resolves to its exit code. Removes the data folder unless `keepData`. */
  stop(options?: { readonly keepData: boolean }): Promise<number | null>;
}

export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly dataFolder?: string;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts the service as a user does, builds it if needed, and waits until it says where it listens. */
export async function startService(options: StartOptions = {}): Promise<ServiceProcess> {
  const port = await freePort();
  const dataFolder = options.dataFolder ?? mkdtempSync(path.join(tmpdir(), 'acquaint-'));
  const child = spawn(process.execPath, [launcher, ...(options.args ?? ['serve', '--preview'])], {
    cwd: dataFolder,
    env: { ...process.env, ACQUAINT_PORT: String(port), ACQUAINT_DATA: dataFolder, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  await waitFor(
    () => output.includes('Ctrl+C stops it'),
    ended,
    () => output,
  );
  return {
    url: `https://localhost:${port}`,
    port,
    dataFolder,
    child,
    output: () => output,
    stop: async (stopOptions) => {
      child.kill('SIGINT');
      const code = await ended;
      if (!stopOptions?.keepData) rmSync(dataFolder, { recursive: true, force: true });
      return code;
    },
  };
}

async function waitFor(isThere: () => boolean, ended: Promise<unknown>, said: () => string): Promise<void> {
  let over = false;
  void ended.then(() => (over = true));
  while (!isThere()) {
    if (over) throw new Error(`the service ended before it listened:\n${said()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
