// Builds the parts of the product whose sources have changed. Plain JavaScript: it runs before anything is built.
'use strict';

const { spawn } = require('node:child_process');
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { setTimeout: wait } = require('node:timers/promises');

const parts = [
  { name: 'pane', makes: 'build/pane/index.html', sources: ['src/pane', 'src/web', 'src/contract', 'src/domain'] },
  { name: 'sign-in', makes: 'build/sign-in/index.html', sources: ['src/sign-in', 'src/web', 'src/contract', 'src/domain'] },
  { name: 'setup', makes: 'build/setup/index.html', sources: ['src/setup', 'src/web', 'src/contract', 'src/domain'] },
  { name: 'preview', makes: 'build/preview/index.html', sources: ['src/preview', 'src/contract', 'src/domain'] },
  {
    name: 'service',
    makes: 'build/service/acquaint.js',
    sources: ['src/cli', 'src/service', 'src/connectors', 'src/contract', 'src/domain'],
  },
  { name: 'store-template', makes: 'build/store-template', sources: ['src/service/store'] },
];
const sourcesOfAll = ['webpack.config.js', 'tsconfig.json', 'package-lock.json'];

/** The build can't be done; the message says what to do. */
class BuildError extends Error {}

/** Rejects with a `BuildError`. Does nothing where the tools to build with are not installed but all is built. */
async function buildWhatIsStale(root) {
  if (staleParts(root).length === 0) return;
  const webpack = path.join(root, 'node_modules/webpack/bin/webpack.js');
  if (!fs.existsSync(webpack)) return ensureUsable(root);
  const unlock = await takeTurn(path.join(root, 'build/building'));
  try {
    await build({ root, webpack, stale: staleParts(root) });
  } finally {
    unlock();
  }
}

/** A release comes built, and without the tools to build it again. */
function ensureUsable(root) {
  const missing = parts.some(({ name, makes }) => name !== 'store-template' && !fs.existsSync(path.join(root, makes)));
  if (missing) throw new BuildError(`The packages are not installed. Run \`npm ci\` in ${root} and start again.`);
}

async function build({ root, webpack, stale }) {
  // Taken before: what is changed while it builds is built again next time.
  const prints = new Map(stale.map((part) => [part, fingerprint(root, part)]));
  const pages = stale.filter(({ name }) => name !== 'store-template');
  if (pages.length > 0) {
    const names = pages.map(({ name }) => name);
    const chosen = names.flatMap((name) => ['--config-name', name]);
    const code = await run(`Building the ${names.join(', the ')}`, root, [webpack, '--mode', 'production', ...chosen]);
    if (code !== 0) throw new BuildError('The build failed; its messages are above.');
    for (const part of pages) fs.writeFileSync(stampOf(root, part), prints.get(part));
  }
  const template = stale.find(({ name }) => name === 'store-template');
  if (template) await prepareStore(root, template, prints.get(template));
}

/** Only makes first starts quick: a failure is no reason not to start. */
async function prepareStore(root, template, print) {
  fs.rmSync(path.join(root, template.makes), { recursive: true, force: true });
  const code = await run('Preparing an empty store', root, [path.join(__dirname, 'run.cjs'), 'prepare']);
  if (code === 0) fs.writeFileSync(stampOf(root, template), print);
}

function staleParts(root) {
  return parts.filter((part) => {
    const stamp = stampOf(root, part);
    if (!fs.existsSync(stamp) || !fs.existsSync(path.join(root, part.makes))) return true;
    return fs.readFileSync(stamp, 'utf8') !== fingerprint(root, part);
  });
}

function stampOf(root, { name }) {
  return path.join(root, 'build', `${name}.stamp`);
}

/** Names, sizes and times of everything a part is made from. */
function fingerprint(root, { sources }) {
  const hash = createHash('sha256');
  for (const source of [...sourcesOfAll, ...sources]) describe(root, source, hash);
  return hash.digest('hex');
}

function describe(root, entry, hash) {
  const info = fs.statSync(path.join(root, entry), { throwIfNoEntry: false });
  if (!info) return;
  if (!info.isDirectory()) return hash.update(`${entry} ${info.size} ${info.mtimeMs}\n`);
  for (const name of fs.readdirSync(path.join(root, entry)).sort()) describe(root, `${entry}/${name}`, hash);
}

/** Runs a program and says what is going on, with the seconds; resolves to its exit code. Its own output is shown if it fails. */
function run(what, cwd, argv) {
  const started = Date.now();
  const seconds = () => `${Math.round((Date.now() - started) / 1000)} s`;
  const ticking = process.stderr.isTTY ? setInterval(() => process.stderr.write(`\r${what}… ${seconds()}`), 1000) : null;
  process.stderr.write(`${what}…`);
  return new Promise((resolve, reject) => {
    let said = '';
    const child = spawn(process.execPath, argv, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(ticking);
      process.stderr.write(`${process.stderr.isTTY ? `\r${what}…` : ''} ${seconds()}\n`);
      if (code !== 0) process.stderr.write(said);
      resolve(code);
    });
  });
}

/** Two that start at once must not build into the same folder. Resolves to what gives the turn back. */
async function takeTurn(file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let told = false; ; told = true) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => fs.rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== 'EEXIST') throw new BuildError(`The folder ${path.dirname(file)} can't be written (${error.code}).`);
    }
    if (isAbandoned(file)) fs.rmSync(file, { force: true });
    else if (!told) console.error('Another start is building; waiting for it…');
    await wait(200);
  }
}

const longestBuildMs = 10 * 60_000;

function isAbandoned(file) {
  try {
    const age = Date.now() - fs.statSync(file).mtimeMs;
    const holder = Number(fs.readFileSync(file, 'utf8'));
    // Between its making and its writing the file is empty.
    if (holder === 0) return age > 5_000;
    if (age > longestBuildMs) return true;
    process.kill(holder, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

module.exports = { BuildError, buildWhatIsStale };
