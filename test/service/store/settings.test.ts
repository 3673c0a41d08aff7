import { sql } from 'kysely';
import type { Deed, SettingsToSave } from '../../../src/service/store/settings-store';
import { forEachStore, type TestStore } from '../../support/stores';

const ilze = { id: 'tenant:ilze', name: 'Ilze' };
const first: Deed = { by: ilze, at: '2026-11-22T08:00:00.000Z' };
const second: Deed = { by: { id: 'tenant:mārtiņš', name: null }, at: '2026-11-22T09:00:00.000Z' };

const change = (from: number, deed: Deed, name = 'Contoso'): SettingsToSave => ({
  ...{ from, document: { organisation: { name } }, ...deed },
  differences: [{ path: 'organisation.name', from: null, to: name }],
});
const key = (bytes: string, deed = first) => ({ network: 'github', setting: 'token', keyId: 'k1', bytes, ...deed });

async function forgetSettings(store: TestStore): Promise<TestStore> {
  await sql`truncate network_key, settings_audit, network_answer, network_budget, organisation_settings`.execute(store.below.db);
  await sql`insert into organisation_settings default values`.execute(store.below.db);
  return store;
}

forEachStore('the saved settings', (open) => {
  const openEmpty = async () => (await forgetSettings(await open())).settings;

  test('are none at first', async () => {
    const settings = await openEmpty();
    expect(await settings.read()).toEqual({ revision: 0, document: null, changed: null, manifestTakenAt: null });
    expect(await settings.audit({ before: null, limit: 10 })).toEqual([]);
  });

  test('are kept with who saved them, and audited', async () => {
    const settings = await openEmpty();
    expect(await settings.save(change(0, first))).toBe('saved');
    expect(await settings.read()).toMatchObject({ revision: 1, document: { organisation: { name: 'Contoso' } }, changed: first });
    expect(await settings.audit({ before: null, limit: 10 })).toEqual([
      { id: expect.any(Number), ...first, kind: 'changed', path: 'organisation.name', from: null, to: 'Contoso' },
    ]);
  });

  test('are not saved over a change that came in between', async () => {
    const settings = await openEmpty();
    const outcomes = await Promise.all([settings.save(change(0, first, 'A')), settings.save(change(0, second, 'B'))]);
    expect(outcomes.toSorted()).toEqual(['conflict', 'saved']);
    expect(await settings.read()).toMatchObject({ revision: 1 });
    expect(await settings.audit({ before: null, limit: 10 })).toHaveLength(1);
    expect(await settings.save(change(0, second))).toBe('conflict');
    expect(await settings.save(change(1, second))).toBe('saved');
  });

  test('change the version by which replicas notice, and so do keys', async () => {
    const settings = await openEmpty();
    const versions = [await settings.version()];
    await settings.save(change(0, first));
    versions.push(await settings.version());
    await settings.saveKey(key('a'));
    versions.push(await settings.version());
    await settings.removeKey({ network: 'github', setting: 'token' }, second);
    versions.push(await settings.version());
    expect(new Set(versions).size).toBe(4);
    await settings.removeKey({ network: 'github', setting: 'token' }, second);
    expect(await settings.version()).toBe(versions.at(-1));
  });

  test('have an audit that is read in pages and can’t be rewritten', async () => {
    const store = await forgetSettings(await open());
    for (const from of [0, 1, 2]) await store.settings.save(change(from, first, `Contoso ${from}`));
    const [newest, middle] = await store.settings.audit({ before: null, limit: 2 });
    expect([newest?.to, middle?.to]).toEqual(['Contoso 2', 'Contoso 1']);
    const [oldest] = await store.settings.audit({ before: middle?.id ?? 0, limit: 2 });
    expect(oldest?.to).toBe('Contoso 0');
    await expect(sql`update settings_audit set by_name = 'nobody'`.execute(store.below.db)).rejects.toThrow('not rewritten');
    await expect(sql`delete from settings_audit`.execute(store.below.db)).rejects.toThrow('not rewritten');
  });

  test('keep keys sealed as they come, and audit no value', async () => {
    const settings = await openEmpty();
    await settings.saveKey(key('sealed'));
    await settings.saveKey(key('sealed again', second));
    expect(await settings.keys()).toEqual([
      { network: 'github', setting: 'token', keyId: 'k1', bytes: 'sealed again', changed: second },
    ]);
    await settings.removeKey({ network: 'github', setting: 'token' }, second);
    expect(await settings.keys()).toEqual([]);
    const audit = await settings.audit({ before: null, limit: 10 });
    expect(audit.map(({ kind, path, from, to }) => [kind, path, from, to])).toEqual([
      ['key-removed', 'keys.github.token', null, null],
      ['key-set', 'keys.github.token', null, null],
      ['key-set', 'keys.github.token', null, null],
    ]);
  });

  test('seal keys anew, but not one that was set in between', async () => {
    const settings = await openEmpty();
    await settings.saveKey(key('old'));
    await settings.saveKey({ ...key('other'), network: 'gravatar' });
    const [github, gravatar] = await settings.keys();
    if (!github || !gravatar) throw new Error('two keys were saved');
    await settings.saveKey(key('set in between', second));
    const pairs = [github, gravatar].map((kept) => ({ kept, keyId: 'k2', bytes: `${kept.bytes} anew` }));
    expect(await settings.resealKeys(pairs)).toBe(1);
    expect((await settings.keys()).map(({ keyId, bytes }) => [keyId, bytes])).toEqual([
      ['k1', 'set in between'],
      ['k2', 'other anew'],
    ]);
  });

  test('say once when the manifest was taken', async () => {
    const settings = await openEmpty();
    await settings.takeManifest(first.at);
    await settings.takeManifest(second.at);
    expect(await settings.read()).toMatchObject({ revision: 0, manifestTakenAt: first.at });
  });

  test('tell how each network answered last, whatever order replicas write in', async () => {
    const settings = await openEmpty();
    await settings.noteAnswers([
      { network: 'github', at: second.at, outcome: '429', wellAt: null },
      { network: 'bluesky', at: first.at, outcome: '200', wellAt: first.at },
    ]);
    await settings.noteAnswers([{ network: 'github', at: first.at, outcome: '200', wellAt: first.at }]);
    expect(await settings.answers()).toEqual([
      { network: 'bluesky', at: first.at, outcome: '200', wellAt: first.at },
      { network: 'github', at: second.at, outcome: '429', wellAt: first.at },
    ]);
  });
});
