import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { temporaryFolder } from '../support/stores';
import { root } from './run-main';
import { buildFirst } from './run-process';

test('the built program needs only packages that an installation for use has, evaluations aside', async () => {
  await buildFirst(temporaryFolder());
  const program = readFileSync(path.join(root, 'build/service/acquaint.js'), 'utf8');
  const imported = [...program.matchAll(/^import (?:[^'"]+ from )?["']([^'"]+)["']/gm)].map(([, name]) => name ?? '');
  const packages = imported
    .filter((name) => !name.startsWith('node:') && !builtinModules.includes(name) && !name.startsWith('.'))
    .map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')); // prettier-ignore
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  expect(packages).toContain('fastify');
  expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
}, 300_000);
