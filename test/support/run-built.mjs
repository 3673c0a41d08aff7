// Starts a tool that is built already.
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const [tool, ...argv] = process.argv.slice(2);
const { main } = await import(pathToFileURL(path.join(root, 'build/tools', `${tool}.js`)).href);
process.exitCode = await main({ root, argv });
