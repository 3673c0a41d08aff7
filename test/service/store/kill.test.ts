import { createPgliteStore } from '../../../src/service/store/create-store';
import { temporaryFolder, testTemplate } from '../../support/stores';
import { post } from './observations';
import { runChild } from './run-child';

const rounds = 20;

describe('a process that is killed while it writes', () => {
  test(`loses nothing that was acknowledged, ${rounds} times over`, async () => {
    const folder = temporaryFolder();
    const template = await testTemplate();
    const acknowledged: string[] = [];
    for (let round = 0; round < rounds; round++) {
      const child = runChild(require.resolve('./write-forever'), folder, `round${round}`, template);
      await child.printed(1);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 150));
      await child.kill();
      acknowledged.push(...child.lines);
    }
    const store = await createPgliteStore({ folder, secret: null });
    for (const address of acknowledged) {
      const { person } = await store.findByAddress(address);
      expect(person?.profiles).toHaveLength(1);
      expect(person?.posts).toHaveLength(5);
      expect(person?.posts[0]).toEqual(post(person?.posts[0]?.id ?? ''));
    }
    await store.close();
    expect(new Set(acknowledged).size).toBeGreaterThanOrEqual(rounds);
  }, 600_000);

  test('keeps a second process out while it lives, in words', async () => {
    const folder = temporaryFolder();
    const child = runChild(require.resolve('./write-forever'), folder, 'first', await testTemplate());
    await child.printed(1);
    await expect(createPgliteStore({ folder, secret: null })).rejects.toThrow(
      /^The store in .+ is in use by process \d+\. Stop that one/,
    );
    const second = runChild(require.resolve('./write-forever'), folder, 'second', await testTemplate());
    expect(await second.ended).toContain('StoreInUseError: The store in');
    await child.kill();
  }, 60_000);
});
