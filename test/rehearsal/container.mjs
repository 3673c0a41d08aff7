// Goes through the Dockerfile's steps without Docker: builds from the files that it copies, installs for use, and starts the service from nothing but
// what the last stage holds, with a root that can't be written and, where we are root, as another user. Needs the npm registry or npm's cache.
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const stage = mkdtempSync(path.join(tmpdir(), 'acquaint-container-'));
chmodSync(stage, 0o755);
const isRoot = process.getuid?.() === 0;
const user = isRoot ? { uid: 65534, gid: 65534 } : {};
process.exitCode = 1;
try {
  await rehearse();
  process.exitCode = 0;
} finally {
  spawnSync('chmod', ['-R', 'u+w', stage]);
  rmSync(stage, { recursive: true, force: true });
}

async function rehearse() {
  const stages = readStages(readFileSync(path.join(root, 'Dockerfile'), 'utf8'));
  const folders = new Map(stages.map(({ name }) => [name, path.join(stage, name)]));
  for (const { name, copies, runs } of stages) {
    const folder = folders.get(name);
    mkdirSync(folder, { recursive: true });
    for (const copy of copies.filter(({ from }) => from === null)) copyAll(root, folder, copy);
    if (name === 'build') build(folder);
    if (name === 'packages') for (const command of runs) install(folder, command);
    for (const copy of copies.filter(({ from }) => from !== null)) copyAll(folders.get(copy.from), folder, copy);
  }
  const last = folders.get('last');
  say(`image: ${sizeOf(path.join(last, 'node_modules'))} of packages, ${sizeOf(last)} in all`);
  await run(last);
}

function readStages(text) {
  const stages = [];
  for (const line of text.split('\n')) {
    const from = /^FROM \S+(?: AS (\w+))?/.exec(line);
    if (from) stages.push({ name: from[1] ?? 'last', copies: [], runs: [] });
    const copy = /^COPY (?:--from=(\w+) )?(.+) (\S+)$/.exec(line);
    const run = /^RUN (npm .+)$/.exec(line);
    if (run) stages.at(-1).runs.push(run[1]);
    if (copy) stages.at(-1).copies.push({ from: copy[1] ?? null, sources: copy[2].split(' '), target: copy[3] });
  }
  return stages;
}

/** `COPY a b folder/`, and `COPY folder name`, as Docker does. */
function copyAll(from, to, { sources, target }) {
  for (const source of sources) {
    const origin = path.join(from, source.replace('/acquaint/', ''));
    const goal = target.endsWith('/') ? path.join(to, target, path.basename(source)) : path.join(to, target);
    if (isIgnored(source)) throw new Error(`.dockerignore leaves ${source} out`);
    cpSync(origin, goal, { recursive: true, verbatimSymlinks: true, filter: (file) => !isIgnored(path.relative(root, file)) });
  }
}

/** Of .dockerignore only what it uses: everything is left out but `!` lines, and of those again the lines without. */
function isIgnored(file) {
  if (file.startsWith('..') || file.startsWith('/')) return false;
  const rules = readFileSync(path.join(root, '.dockerignore'), 'utf8').split('\n').filter(Boolean).slice(1);
  const last = rules.filter((rule) => `${file}/`.startsWith(`${rule.replace('!', '')}/`)).at(-1);
  return last === undefined || !last.startsWith('!');
}

function build(folder) {
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  must('node', ['src/cli/launch.cjs', '--version'], folder);
  rmSync(path.join(folder, 'node_modules'));
  const parts = readFileSync(path.join(folder, 'src/cli/build.cjs'), 'utf8').matchAll(/makes: '([^']+)'/g);
  for (const [, made] of parts) if (!existsSync(path.join(folder, made))) throw new Error(`the build did not make ${made}`);
}

function install(folder, command) {
  const started = Date.now();
  must('sh', ['-c', `${command} --prefer-offline --no-audit --no-fund`], folder);
  say(
    `${command.split(' ').slice(0, 2).join(' ')}: ${secondsSince(started)}, ${sizeOf(path.join(folder, 'node_modules'))} of packages`,
  );
}

async function run(image) {
  const data = path.join(stage, 'data');
  mkdirSync(data);
  if (isRoot) chownSync(data, user.uid, user.gid);
  must('chmod', ['-R', 'a-w', image], stage);
  const env = {
    PATH: process.env.PATH,
    NODE_ENV: 'production',
    ACQUAINT_DATA: data,
    ACQUAINT_PORT: String(await freePort()),
    HOME: data,
  };
  const started = Date.now();
  const child = spawn(process.execPath, ['src/cli/run.cjs', 'serve'], {
    cwd: image,
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
    ...user,
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  try {
    await until(() => said.includes('Ctrl+C stops it') || child.exitCode !== null, 120_000);
    if (child.exitCode !== null) throw new Error(`the service ended with ${child.exitCode}:\n${said}`);
    say(`the service runs from nothing but the image’s files, ${secondsSince(started)} after its start`);
    must(process.execPath, ['src/cli/health.cjs'], image, { env, ...user });
    say('the health check finds it well');
    if (isRoot && spawnSync('sh', ['-c', `: > ${image}/written`], user).status === 0)
      throw new Error('the root could be written');
    if (spawnSync(process.execPath, ['src/cli/health.cjs'], { cwd: image, env: { ...env, ACQUAINT_PORT: '1' } }).status === 0)
      throw new Error('the health check finds well what is not there');
  } finally {
    child.kill('SIGTERM');
  }
  const code = await ended;
  if (code !== 0) throw new Error(`told to stop, the service ended with ${code}:\n${said}`);
  say(`it stopped cleanly; it wrote ${readdirSync(data).join(', ')} into its data folder and nothing elsewhere`);
  writeFileSync(path.join(stage, 'said'), said);
}

function must(program, argv, cwd, options = {}) {
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd, encoding: 'utf8', maxBuffer: 1e8, ...options });
  if (status !== 0) throw new Error(`${program} ${argv.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
}

async function until(isThere, longestMs) {
  for (let waited = 0; !isThere(); waited += 100) {
    if (waited > longestMs) throw new Error('it took too long');
    await wait(100);
  }
}

function secondsSince(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`;
}

function sizeOf(folder) {
  const bytes = (entry) =>
    statSync(entry).isDirectory()
      ? readdirSync(entry).reduce((sum, name) => sum + bytesOf(path.join(entry, name)), 0)
      : statSync(entry).size;
  const bytesOf = (entry) => (existsSync(entry) ? bytes(entry) : 0);
  return `${Math.round(bytes(folder) / 1e6)} MB`;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function say(sentence) {
  console.log(`container: ${sentence}`);
}
