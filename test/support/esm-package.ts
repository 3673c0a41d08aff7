import { readFileSync } from 'node:fs';
import path from 'node:path';
import { transformSync } from '@swc/core';

type Exports = Record<string, unknown>;

/**
 * A package that exists only as ECMAScript modules, for a runner that loads CommonJS: its files are translated as ours are. `entry` is the path of
 * its first file from the project's folder. Use it as `jest.mock('name', () => esmPackage(entry))`.
 */
export function esmPackage(entry: string): Exports {
  const loaded = new Map<string, { exports: Exports }>();
  const load = (file: string): Exports => {
    const known = loaded.get(file);
    if (known) return known.exports;
    const own = { exports: {} };
    loaded.set(file, own);
    const requireFrom = (name: string): unknown =>
      name.startsWith('.') ? load(path.resolve(path.dirname(file), name)) : jest.requireActual(name);
    new Function('exports', 'require', 'module', translate(file))(own.exports, requireFrom, own);
    return own.exports;
  };
  return load(path.resolve(__dirname, '../..', entry));
}

function translate(file: string): string {
  const options = { jsc: { target: 'es2022' }, module: { type: 'commonjs' }, swcrc: false } as const;
  return transformSync(readFileSync(file, 'utf8'), options).code;
}
