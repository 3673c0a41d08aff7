import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/stores';
import { root, runMain } from './run-main';

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

describe('the command line', () => {
  test('says its version, and what it can do', async () => {
    expect(await runMain(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    const { code, out } = await runMain(['--help']);
    expect(code).toBe(0);
    for (const command of ['serve', 'lookup', 'migrate', 'doctor', 'live', 'evaluate']) expect(out).toContain(`  ${command}`);
    expect(out).not.toContain('prepare');
  });

  test.each([[[]], [['frobnicate']], [['lookup']], [['serve', '--nothing']]])(
    'used wrongly (%j), says how to use it',
    async (argv) => {
      const { code, out, err } = await runMain(argv);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(/^(error: |Usage: )/);
    },
  );

  test('names every bad value of the configuration at once, and what it must be', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'acquaint.config.json'), JSON.stringify({ ownDomains: ['nope'], surprise: 1 }));
    const env = { ACQUAINT_PORT: 'many', ACQUAINT_LOG: 'loud', DATABASE_URL: 'mysql://x' };
    const { code, out, err } = await runMain(['serve'], { folder, env });
    expect([code, out]).toEqual([1, '']);
    expect(err.split('\n').filter((line) => line.startsWith('- '))).toEqual([
      '- environment variable ACQUAINT_PORT: must be a whole number from 1 to 65535',
      '- environment variable ACQUAINT_LOG: must be fatal, error, warn, info, debug or silent',
      '- environment variable DATABASE_URL: must start with postgres:// or postgresql://',
      '- acquaint.config.json, ownDomains.0: must be a domain such as contoso.com',
      '- acquaint.config.json, top level: Unrecognized key: "surprise"',
    ]);
    expect(err).not.toMatch(/^\s+at /m);
  });

  test.each(['serve', 'lookup a@b.com', 'migrate', 'live'])('%s says that a settings file is missing', async (line) => {
    const { code, err } = await runMain(line.split(' '), { env: { ACQUAINT_CONFIG: 'absent.json' } });
    expect(code).toBe(1);
    expect(err).toMatch(/absent\.json does not exist; create it or correct ACQUAINT_CONFIG\n$/);
  });

  test.each(['serve', 'lookup a@b.com', 'migrate'])('%s says why a database server can’t be used', async (line) => {
    const env = { DATABASE_URL: 'postgres://user:hunter2@127.0.0.1:9/acquaint', ACQUAINT_SECRET: 'x'.repeat(32) };
    const { code, err } = await runMain(line.split(' '), { env });
    expect(code).toBe(1);
    expect(err).toContain(
      "The PostgreSQL server of DATABASE_URL can't be used: nobody listens at its address. Start the server, or correct the host and port in DATABASE_URL.\n",
    );
    expect(err).not.toContain('hunter2');
  });

  test('over PostgreSQL asks for a secret', async () => {
    const { code, err } = await runMain(['serve'], { env: { DATABASE_URL: 'postgres://127.0.0.1:9/acquaint' } });
    expect(code).toBe(1);
    expect(err).toContain('PostgreSQL needs ACQUAINT_SECRET');
  });

  test('measures judgements without a configuration', async () => {
    const { code, err } = await runMain(['evaluate']);
    expect([code, err]).toEqual([2, expect.stringMatching(/^Say what to evaluate: /)]);
  });
});
