// Builds what is not built, then runs the built command line.
'use strict';

const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const root = path.resolve(__dirname, '../..');
const stamp = path.join(root, 'build', 'stamp');
const program = path.join(root, 'build', 'service', 'acquaint.js');

/** Newest change of a file or of anything below a folder, in milliseconds. */
function newest(entry) {
  const info = fs.statSync(entry);
  if (!info.isDirectory()) return info.mtimeMs;
  return Math.max(info.mtimeMs, ...fs.readdirSync(entry).map((name) => newest(path.join(entry, name))));
}

function isBuilt() {
  if (!fs.existsSync(stamp) || !fs.existsSync(program)) return false;
  const built = fs.statSync(stamp).mtimeMs;
  const sources = ['src', 'webpack.config.js', 'package-lock.json'].map((name) => path.join(root, name));
  return sources.every((source) => !fs.existsSync(source) || newest(source) <= built);
}

function build() {
  const webpack = path.join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  if (!fs.existsSync(webpack)) stop(`The packages are not installed. Run \`npm ci\` in ${root} and start again.`);
  console.error('Building Acquaint (about half a minute, only after a change)…');
  const started = Date.now();
  const result = spawnSync(process.execPath, [webpack, '--mode', 'production'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (result.status !== 0) stop('The build failed; its messages are above.');
  // The time of the start counts: what was changed while building is built again next time.
  fs.writeFileSync(stamp, '');
  fs.utimesSync(stamp, started / 1000, started / 1000);
  spawnSync(process.execPath, [path.join(__dirname, 'launch.cjs'), 'prepare'], { cwd: root, stdio: ['ignore', 2, 2] });
  console.error(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!isBuilt()) build();
import(pathToFileURL(program).href)
  .then((acquaint) => acquaint.main({ root, argv: process.argv.slice(2) }))
  .then((code) => {
    process.exitCode = code;
  });
