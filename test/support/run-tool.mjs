// Runs one of the project's own tools (bench, screenshots): builds the product and the tool where needed, then starts it.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [tool, ...argv] = process.argv.slice(2);
const steps = [
  [path.join(root, 'src/cli/launch.cjs'), '--version'],
  [path.join(root, 'node_modules/webpack/bin/webpack.js'), '--mode', 'production', '--env', 'tools'],
];
for (const step of steps) {
  const { status } = spawnSync(process.execPath, step, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0) process.exit(1);
}
const { main } = await import(pathToFileURL(path.join(root, 'build/tools', `${tool}.js`)).href);
process.exitCode = await main({ root, argv });
