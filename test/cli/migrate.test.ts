import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { temporaryFolder } from '../support/stores';
import { runMain } from './run-main';

describe('migrate', () => {
  test('makes the store in its newest form, says what it ran, and does nothing the second time', async () => {
    const folder = temporaryFolder();
    const first = await runMain(['migrate'], { folder });
    expect([first.code, first.out]).toEqual([
      0,
      expect.stringMatching(/^The store \(pglite\) now has the newest form; run: 000001-/),
    ]);
    expect(first.err).toMatch(/^Making the store, once… \d+\.\d s\nOpening the store… \d+\.\d s\n$/);
    const second = await runMain(['migrate'], { folder });
    expect([second.code, second.out]).toEqual([0, 'Nothing to do: the store (pglite) has the newest form.\n']);
  });

  test('says that its folder can’t be used', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'taken'), '');
    const { code, out, err } = await runMain(['migrate'], { folder, env: { ACQUAINT_DATA: 'taken' } });
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe(
      `The folder ${path.join(folder, 'taken')} can't be used: there is a file in its place. Give this user the right to write there, or choose another folder with ACQUAINT_DATA.\n`,
    );
  });
});
