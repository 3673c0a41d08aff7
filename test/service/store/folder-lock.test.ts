import { mkdirSync, readdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { lockFolder } from '../../../src/service/store/folder-lock';
import { temporaryFolder } from '../../support/stores';
import { runChild } from './run-child';

const folderOf = () => realpathSync(temporaryFolder());
const locksIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('lock-'));

describe('the lock of a folder', () => {
  test('has one holder at a time, and leaves nothing behind', async () => {
    const folder = folderOf();
    const lock = await lockFolder(folder);
    await expect(lockFolder(folder)).rejects.toMatchObject({ name: 'StoreInUseError' });
    await lock.release();
    const next = await lockFolder(folder);
    await next.release();
    expect(locksIn(folder)).toEqual([]);
  });

  test('names the process that holds it', async () => {
    const folder = folderOf();
    const lock = await lockFolder(folder);
    const other = runChild(require.resolve('./hold-lock'), folder);
    await other.printed(1);
    expect(other.lines[0]).toBe(
      `StoreInUseError: The store in ${folder} is in use by process ${process.pid}. Stop that one, or choose another folder with ACQUAINT_DATA.`,
    );
    await other.ended;
    await lock.release();
  });

  test('is free at once after its holder was killed', async () => {
    const folder = folderOf();
    const holder = runChild(require.resolve('./hold-lock'), folder);
    await holder.printed(1);
    expect(holder.lines).toEqual(['locked']);
    await expect(lockFolder(folder)).rejects.toThrow(/in use by process \d+/);
    await holder.kill();
    const before = Date.now();
    const lock = await lockFolder(folder);
    expect(Date.now() - before).toBeLessThan(1_000);
    expect(locksIn(folder)).toHaveLength(1);
    await lock.release();
  });

  test('works in a folder whose path is too long for a socket', async () => {
    const folder = path.join(folderOf(), 'x'.repeat(120), 'ā'.repeat(60));
    mkdirSync(folder, { recursive: true });
    const lock = await lockFolder(folder);
    expect(locksIn(folder)).toHaveLength(1);
    await expect(lockFolder(folder)).rejects.toMatchObject({ name: 'StoreInUseError' });
    await lock.release();
    expect(locksIn(folder)).toEqual([]);
  });

  test('goes to exactly one of many who start at once, also over dead ones', async () => {
    const folder = folderOf();
    const dead = runChild(require.resolve('./hold-lock'), folder);
    await dead.printed(1);
    await dead.kill();
    for (let round = 0; round < 20; round++) {
      const starts = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder)));
      const won = starts.filter((start) => start.status === 'fulfilled');
      expect(won).toHaveLength(1);
      await Promise.all(won.map(({ value }) => value.release()));
    }
  });

  test('goes to exactly one of several processes that start at once', async () => {
    const folder = folderOf();
    const starters = Array.from({ length: 5 }, () => runChild(require.resolve('./hold-lock'), folder));
    await Promise.all(starters.map((starter) => starter.printed(1)));
    expect(starters.filter(({ lines }) => lines[0] === 'locked')).toHaveLength(1);
    await Promise.all(starters.map((starter) => starter.kill()));
  });
});
