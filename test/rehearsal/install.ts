import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { RehearsalError } from './rehearsal-error';
import type { Stage } from './stage';

const tellEveryMs = 15_000;
const offline = /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOTCACHED)\b/;
const compiling = /\bgyp ERR!/;

/** Installs the rehearsal's own packages if they are not there as its lock file says. */
export async function ensureInstalled({ root, say }: Pick<Stage, 'root' | 'say'>): Promise<void> {
  const folder = path.join(root, 'test/rehearsal');
  if (isInstalled(folder)) return;
  say('installing the Bluesky network into test/rehearsal/node_modules (about 480 packages, 360 MB; 2 to 5 minutes, once)…');
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const ticking = setInterval(() => say(`still installing (${seconds()} s)…`), tellEveryMs);
  const { code, output } = await npmCi(folder).finally(() => clearInterval(ticking));
  if (code !== 0) throw new RehearsalError(whyItFailed(output));
  say(`installed in ${seconds()} s`);
}

/** npm writes its hidden lock file last, so an installation that was cut off has none. */
function isInstalled(folder: string): boolean {
  const done = path.join(folder, 'node_modules/.package-lock.json');
  return existsSync(done) && statSync(done).mtimeMs >= statSync(path.join(folder, 'package-lock.json')).mtimeMs;
}

function npmCi(folder: string): Promise<{ readonly code: number | null; readonly output: string }> {
  const npm = process.env['npm_execpath'];
  const options = ['ci', '--no-audit', '--no-fund'];
  const child = npm?.endsWith('.js')
    ? spawn(process.execPath, [npm, ...options], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', options, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 1, output: String(error) }));
    child.once('close', (code) => resolve({ code, output }));
  });
}

function whyItFailed(output: string): string {
  const end = output.trim().split('\n').slice(-15).join('\n');
  if (compiling.test(output)) {
    return `The package better-sqlite3 has no ready-made program for this machine and could not be compiled. Install a C++ compiler, make and Python 3 (Debian: apt-get install g++ make python3) and start again. npm said:\n${end}`;
  }
  if (offline.test(output)) {
    return `The Bluesky network is installed from the npm registry, once, and the registry can't be reached. Connect this machine to the internet and start again. npm said:\n${end}`;
  }
  return `npm could not install the packages of test/rehearsal. It said:\n${end}`;
}

/** The version of the network's package that the lock file names. */
export function networkVersion(root: string): string {
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'test/rehearsal/package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return dependencies['@atproto/dev-env'] ?? 'unknown';
}
