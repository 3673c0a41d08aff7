import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/stores';
import { root } from './run-main';
import { runProcess, type Running } from './run-process';

/** Stands in for webpack: writes down what it is asked to build, and builds a program that does nothing. */
const webpack = `
const fs = require('node:fs');
const names = process.argv.filter((_argument, at) => process.argv[at - 1] === '--config-name');
fs.appendFileSync('built.txt', names.join(' ') + '\\n');
if (fs.existsSync('broken')) { console.error('src/cli/main.ts: does not compile'); process.exit(1); }
setTimeout(() => {
  for (const name of names) {
    fs.mkdirSync('build/' + name, { recursive: true });
    fs.writeFileSync('build/' + name + '/index.html', '');
  }
  const program = "import fs from 'node:fs';" +
    "export async function main({ root, argv }) {" +
    "  if (argv[0] === 'prepare') fs.mkdirSync(root + '/build/store-template', { recursive: true });" +
    "  console.log('ran ' + argv.join(' ')); return 0; }";
  if (names.includes('service')) fs.writeFileSync('build/service/acquaint.js', program);
}, 200);
`;

/** A project with our launcher, sources that are no matter, and the stand-in. */
function newProject(): string {
  const project = temporaryFolder();
  const write = (name: string, text: string) => {
    mkdirSync(path.dirname(path.join(project, name)), { recursive: true });
    writeFileSync(path.join(project, name), text);
  };
  for (const name of ['launch', 'boot', 'build', 'run']) {
    mkdirSync(path.join(project, 'src/cli'), { recursive: true });
    cpSync(path.join(root, `src/cli/${name}.cjs`), path.join(project, `src/cli/${name}.cjs`));
  }
  for (const layer of ['pane', 'sign-in', 'setup', 'web', 'preview', 'service', 'connectors', 'contract', 'domain'])
    write(`src/${layer}/a/file.ts`, layer);
  for (const name of ['webpack.config.js', 'tsconfig.json', 'package-lock.json']) write(name, name);
  write('package.json', '{"type":"module"}');
  write('node_modules/webpack/bin/webpack.js', webpack);
  write('node_modules/webpack/package.json', '{"type":"commonjs"}');
  return project;
}

const start = (project: string): Running =>
  runProcess(['doctor'], { folder: project, program: path.join(project, 'src/cli/launch.cjs') });
const startAndEnd = async (project: string) => {
  const running = start(project);
  return { code: await running.ended, output: running.output() };
};
const built = (project: string): string[] => {
  const file = path.join(project, 'built.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
};
const touch = (file: string) => utimesSync(file, new Date(), new Date(Date.now() + 5_000));

describe('a start', () => {
  test('builds everything once, says so with the seconds, and nothing the second time', async () => {
    const project = newProject();
    const first = await startAndEnd(project);
    expect(first.code).toBe(0);
    expect(first.output).toMatch(
      /^Building the pane, the sign-in, the setup, the preview, the service… \d+ s\nPreparing an empty store… \d+ s\nran doctor\n$/,
    );
    const second = await startAndEnd(project);
    expect(second).toEqual({ code: 0, output: 'ran doctor\n' });
    expect(built(project)).toEqual(['pane sign-in setup preview service']);
  });

  test('builds only the parts that are made of what was changed', async () => {
    const project = newProject();
    await startAndEnd(project);
    const changes: [string, string][] = [
      ['src/pane/a/file.ts', 'pane'],
      ['src/preview/a/file.ts', 'preview'],
      ['src/setup/a/file.ts', 'setup'],
      ['src/web/a/file.ts', 'pane sign-in setup'],
      ['src/connectors/a/file.ts', 'service'],
      ['src/domain/a/file.ts', 'pane sign-in setup preview service'],
    ];
    for (const [file, parts] of changes) {
      touch(path.join(project, file));
      await startAndEnd(project);
      expect(built(project).at(-1)).toBe(parts);
    }
    rmSync(path.join(project, 'src/service/a/file.ts'));
    rmSync(path.join(project, 'build/pane'), { recursive: true });
    await startAndEnd(project);
    expect(built(project)).toEqual(['pane sign-in setup preview service', ...changes.map(([, parts]) => parts), 'pane service']);
  });

  test('builds again what was changed while it was built', async () => {
    const project = newProject();
    const first = start(project);
    await first.wrote('Building');
    touch(path.join(project, 'src/pane/a/file.ts'));
    await first.ended;
    await startAndEnd(project);
    expect(built(project)).toEqual(['pane sign-in setup preview service', 'pane']);
  });

  test('waits for another that is building, instead of building into the same folder', async () => {
    const project = newProject();
    const first = start(project);
    await first.wrote('Building');
    const second = start(project);
    expect(await Promise.all([first.ended, second.ended])).toEqual([0, 0]);
    expect(second.output()).toBe('Another start is building; waiting for it…\nran doctor\n');
    expect(built(project)).toEqual(['pane sign-in setup preview service']);
  });

  test('does not wait for one that was killed while it was building', async () => {
    const project = newProject();
    const killed = start(project);
    await killed.wrote('Building');
    killed.child.kill('SIGKILL');
    await killed.ended;
    expect(await startAndEnd(project)).toMatchObject({ code: 0, output: expect.stringMatching(/^Building .*ran doctor\n$/s) });
  });

  test('shows what the build says when it fails, and ends', async () => {
    const project = newProject();
    writeFileSync(path.join(project, 'broken'), '');
    const { code, output } = await startAndEnd(project);
    expect(code).toBe(1);
    expect(output).toMatch(/does not compile\nThe build failed; its messages are above\.\n$/);
  });

  test('without the packages says how to install them', async () => {
    const project = newProject();
    rmSync(path.join(project, 'node_modules'), { recursive: true });
    expect(await startAndEnd(project)).toEqual({
      code: 1,
      output: `The packages are not installed. Run \`npm ci\` in ${project} and start again.\n`,
    });
  });

  test('runs what a release brought built, where there is nothing to build with', async () => {
    const project = newProject();
    await startAndEnd(project);
    rmSync(path.join(project, 'node_modules'), { recursive: true });
    touch(path.join(project, 'src/domain/a/file.ts'));
    expect(await startAndEnd(project)).toEqual({ code: 0, output: 'ran doctor\n' });
  });
});

test.each(['18.20.4', '20.18.3'])('Node.js %s is told to be too old, in one sentence', async (version) => {
  const folder = temporaryFolder();
  const fake = path.join(folder, 'old-node.cjs');
  writeFileSync(fake, `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`);
  const old = runProcess(['serve'], { folder, nodeArguments: ['-r', fake] });
  expect(await old.ended).toBe(1);
  expect(old.output()).toBe(
    `Acquaint needs Node.js 20.19 or newer; this is ${version}. Install a newer one from https://nodejs.org and start again.\n`,
  );
});
