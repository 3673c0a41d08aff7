import path from 'node:path';
import { startPostgres } from '../support/postgres';
import { temporaryFolder } from '../support/stores';
import { runMain } from './run-main';

describe('backup and restore', () => {
  test('move an embedded store to PostgreSQL, with its secret', async () => {
    const folder = temporaryFolder();
    const secret = 'a secret that both stores share, long enough';
    const file = path.join(folder, 'acquaint.backup');
    const env = { ACQUAINT_SECRET: secret };
    expect((await runMain(['migrate'], { folder, env })).code).toBe(0);
    const backup = await runMain(['backup', '--out', file], { folder, env });
    expect([backup.code, backup.out]).toEqual([
      0,
      expect.stringMatching(/acquaint\.backup: \d+ rows of \d+ tables\. .*ACQUAINT_SECRET apart/),
    ]);
    const server = await startPostgres();
    try {
      const there = { ...env, DATABASE_URL: await server.createDatabase() };
      const restored = await runMain(['restore', '--from', file], { folder, env: there });
      expect([restored.code, restored.out]).toEqual([
        0,
        expect.stringMatching(/^Restored \d+ rows of .* \(postgresql\)\. Nobody/),
      ]);
      const again = await runMain(['restore', '--from', file], { folder, env: there });
      expect([again.code, again.err]).toEqual([1, expect.stringContaining('Add --replace')]);
      const replaced = await runMain(['restore', '--from', file, '--replace'], { folder, env: there });
      expect(replaced.code).toBe(0);
    } finally {
      await server.stop();
    }
  }, 120_000);

  test('say what to do: no store yet, no such folder, no such file', async () => {
    const folder = temporaryFolder();
    const none = await runMain(['backup', '--out', path.join(folder, 'x')], { folder });
    expect([none.code, none.err]).toEqual([1, expect.stringContaining('nothing was backed up')]);
    const nowhere = await runMain(['backup', '--out', path.join(folder, 'a', 'x')], { folder });
    expect([nowhere.code, nowhere.err]).toEqual([1, expect.stringContaining('does not exist')]);
    const missing = await runMain(['restore', '--from', path.join(folder, 'x')], { folder });
    expect([missing.code, missing.err]).toEqual([1, expect.stringContaining('can’t be read')]);
  }, 60_000);
});
