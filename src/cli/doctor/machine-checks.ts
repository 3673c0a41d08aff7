import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Config } from '../../service/config';
import { openStore } from '../../service/open-store';
import { note, ok, problem, type CheckResult } from './check';

/** `version` as in `process.versions.node`. */
export function checkNode(version: string): CheckResult {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return enough ? ok('Node.js', version) : problem('Node.js', version, 'Install Node.js 20.19 or newer from https://nodejs.org.');
}

export function checkPages(root: string): CheckResult {
  const built = ['build/pane/index.html', 'build/preview/index.html'].every((file) => existsSync(path.join(root, file)));
  return built ? ok('pages', 'built') : problem('pages', 'not built', 'Run `npm run build`.');
}

/** Opens the store, reads from it and closes it again. */
export async function checkStore(config: Config, root: string): Promise<CheckResult> {
  const where = config.databaseUrl ? 'PostgreSQL' : config.dataFolder;
  try {
    const store = await openStore({ root, config, say: () => undefined });
    await store.check();
    await store.close();
    return ok('store', `${where}, readable, newest form`);
  } catch (error) {
    const sentence = error instanceof Error ? error.message : 'unknown error';
    return problem(
      'store',
      where,
      config.databaseUrl ? `Check DATABASE_URL and that the server runs: ${withoutPassword(sentence)}` : sentence,
    );
  }
}

export async function checkPort(port: number): Promise<CheckResult> {
  const free = await isFree(port);
  if (free) return ok('port', `${port} is free`);
  return note('port', `${port} is in use`, 'Fine if that is Acquaint itself; otherwise choose another with ACQUAINT_PORT.');
}

export function checkCertificate(dataFolder: string, now: Date): CheckResult {
  const trusted = path.join(homedir(), '.office-addin-dev-certs', 'localhost.crt');
  if (existsSync(trusted)) return describeCertificate(trusted, 'trusted on this machine', now);
  const own = path.join(dataFolder, 'certificate', 'localhost.crt');
  const advice = 'Browsers warn about it once; `npm run trust` makes a trusted one.';
  return note('certificate', existsSync(own) ? 'made on this machine' : 'made at the first start', advice);
}

function describeCertificate(file: string, found: string, now: Date): CheckResult {
  const ends = new Date(new X509Certificate(readFileSync(file)).validTo);
  if (ends > now) return ok('certificate', `${found}, until ${ends.toISOString().slice(0, 10)}`);
  return problem('certificate', `ended on ${ends.toISOString().slice(0, 10)}`, 'Run `npm run trust` again.');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

function withoutPassword(text: string): string {
  return text.replace(/:\/\/[^@\s]*@/g, '://…@');
}
