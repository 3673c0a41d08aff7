import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { codeOf } from '../../service/store/error-code';
import { ok, problem, type CheckResult } from './check';
import type { RunningAcquaint } from './running-service';

/** `version` as in `process.versions.node`. */
export function checkNode(version: string): CheckResult {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const enough = major > 20 || (major === 20 && minor >= 19);
  return enough ? ok('Node.js', version) : problem('Node.js', version, 'Install Node.js 20.19 or newer from https://nodejs.org.');
}

/** Whether what the service shows is built. */
export function checkPages(root: string): CheckResult {
  const built = ['pane', 'sign-in', 'setup', 'preview'].every((page) => existsSync(path.join(root, 'build', page, 'index.html')));
  return built ? ok('pages', 'built') : problem('pages', 'not built', 'Run `npm run build`.');
}

/** Whether the service can listen there, or does already. */
export async function checkPort(port: number, running: RunningAcquaint | null): Promise<CheckResult> {
  if (running) return ok('port', `${port}, Acquaint ${running.version} listens there`);
  const failure = await tryToListen(port);
  if (failure === null) return ok('port', `${port} is free`);
  if (failure === 'EACCES')
    return problem('port', `this user may not listen on ${port}`, 'Choose a port above 1023 with ACQUAINT_PORT.');
  return problem('port', `${port} is used by another program`, 'Stop that one, or choose another port with ACQUAINT_PORT.');
}

/** The code of the error; null if it can be done. */
function tryToListen(port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(codeOf(error) ?? 'unknown'));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(null)));
  });
}
