import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createKeyRing } from '../../src/service/settings/key-ring';
import { createPgliteStore } from '../../src/service/store/create-store';
import { settingsOf, setUp } from '../support/settings';
import { temporaryFolder, testTemplate } from '../support/stores';
import { runMain } from './run-main';

const secret = 'the secret of these tests, which is long enough';
const newer = 'the secret after it, which is long enough too';
const by = { id: 'tenant:ilze', name: 'Ilze' };
const at = '2026-11-22T08:00:00.000Z';

async function storeIn(folder: string) {
  return createPgliteStore({ folder: path.join(folder, '.acquaint'), secret: null, template: await testTemplate() });
}

function write(folder: string, name: string, content: unknown): string {
  const file = path.join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
}

describe('settings', () => {
  test('are taken along in a file, and only changed when it is said', async () => {
    const folder = temporaryFolder();
    const defaults = await runMain(['settings', 'show'], { folder });
    expect([defaults.code, defaults.err]).toEqual([0, expect.stringContaining('Defaults')]);
    write(folder, 'acquaint.config.json', { ...setUp, ownDomains: ['contoso.example'] });
    const exported = await runMain(['settings', 'export'], { folder });
    expect(JSON.parse(exported.out)).toMatchObject({
      acquaint: 'settings',
      version: 1,
      settings: { ownDomains: ['contoso.example'] },
    });
    const file = write(folder, 'other.json', { ...setUp, ownDomains: ['other.example'] });
    const preview = await runMain(['settings', 'import', file], { folder });
    expect(preview).toEqual({
      code: 0,
      out: 'ownDomains: ["contoso.example"] -> ["other.example"]\n',
      err: 'Nothing was saved. Run it again with --apply to save this.\n',
    });
    const applied = await runMain(['settings', 'import', file, '--apply'], { folder });
    expect(applied.code).toBe(0);
    expect(applied.err).toContain('Saved as revision 1; running services follow within seconds.');
    expect(applied.err).toContain('the settings file is no longer read');
    const shown = await runMain(['settings', 'show'], { folder });
    expect(shown.err).toMatch(/Saved on the setup page: revision 1, \S+, by command-line\.\n$/);
    expect(JSON.parse(shown.out)).toMatchObject({ ownDomains: ['other.example'] });
  }, 60_000);

  test('are refused from a file with what is wrong in it', async () => {
    const folder = temporaryFolder();
    const file = write(folder, 'bad.json', { networks: { friendster: true } });
    const { code, err } = await runMain(['settings', 'import', file, '--apply'], { folder });
    expect([code, err]).toEqual([1, expect.stringContaining('- networks.friendster: there is no such network')]);
    expect((await runMain(['settings', 'import', path.join(folder, 'absent.json')], { folder })).code).toBe(1);
  }, 60_000);

  test('that this version can’t use keep the service from starting, say what to do, and can be replaced', async () => {
    const folder = temporaryFolder();
    const store = await storeIn(folder);
    await store.settings.save({ from: 0, document: { fromTheFuture: true }, by, at, differences: [] });
    await store.close();
    const shown = await runMain(['settings', 'show'], { folder });
    expect([shown.code, shown.err]).toEqual([1, expect.stringContaining('npx acquaint settings import <file> --apply')]);
    expect(shown.err).toContain('fromTheFuture');
    const file = write(folder, 'good.json', { ...setUp, ownDomains: ['contoso.example'] });
    expect((await runMain(['settings', 'import', file, '--apply'], { folder })).code).toBe(0);
    expect((await runMain(['settings', 'show'], { folder })).code).toBe(0);
  }, 60_000);

  test('are not shown to be set up before they are: nobody is looked up', async () => {
    const folder = temporaryFolder();
    const looked = await runMain(['lookup', 'karl@fabrikam.com'], { folder });
    expect(looked.out).toContain('Not looked up: the service is not set up. Choose a legal basis');
    const listened = await runMain(['listen', '--once'], { folder });
    expect([listened.code, listened.err]).toEqual([
      1,
      expect.stringContaining('the service is not set up. Choose a legal basis'),
    ]);
  }, 60_000);
});

describe('keys of networks', () => {
  test('are sealed anew with the new secret, and those that nothing opens are named', async () => {
    const folder = temporaryFolder();
    const store = await storeIn(folder);
    const keep = (network: string, setting: string, key: string) =>
      store.settings.saveKey({
        ...{ network, setting, by, at },
        ...createKeyRing({ current: key, old: null }).seal({ network, setting }, `value of ${network}`),
      });
    await keep('github', 'token', secret);
    await keep('gravatar', 'apiKey', 'a secret that is lost for ever, alas');
    await store.close();
    expect((await runMain(['settings', 'rotate-keys'], { folder })).err).toContain('Set ACQUAINT_KEYS_SECRET');
    const env = { ACQUAINT_KEYS_SECRET: newer, ACQUAINT_KEYS_SECRET_OLD: secret };
    const rotated = await runMain(['settings', 'rotate-keys'], { folder, env });
    expect(rotated).toEqual({
      code: 1,
      out: '1 sealed anew, 0 had the current secret already.\n',
      err: 'gravatar apiKey: neither secret opens it; set it again on the setup page.\n',
    });
    const after = await storeIn(folder);
    const [github] = await after.settings.keys();
    await after.close();
    if (!github) throw new Error('a key was kept');
    expect(createKeyRing({ current: newer, old: null }).open(github, github)).toEqual({
      kind: 'value',
      value: 'value of github',
    });
  }, 60_000);
});

test('what was saved is what the doctor looks at, and it says so', async () => {
  const folder = temporaryFolder();
  write(folder, 'acquaint.config.json', { networks: {} });
  const store = await storeIn(folder);
  const networks = Object.fromEntries(Object.keys(settingsOf().networks).map((id) => [id, false]));
  await store.settings.save({
    from: 0,
    document: { ...setUp, networks, ownDomains: ['contoso.example'] },
    by,
    at,
    differences: [],
  });
  await store.close();
  const { out } = await runMain(['doctor'], { folder, env: { ACQUAINT_PORT: '1' } });
  expect(out).toMatch(/note {5}settings: saved on the setup page \(revision 1\)\n +.*acquaint\.config\.json is not read/);
  expect(out).toMatch(/ok {7}setup: legal basis legitimate-interest, notice and networks are chosen/);
  expect(out).toMatch(/ok {7}own domains: contoso\.example/);
}, 90_000);
