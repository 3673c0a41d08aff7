import { chmodSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { createPgliteStore, createPostgresStore, pendingMigrations } from '../../../src/service/store/create-store';
import { writeStoreTemplate } from '../../../src/service/store/pglite-engine';
import { startPostgres, type PostgresServer } from '../../support/postgres';
import { openTestStore, temporaryFolder, testSecret, testTemplate, openPostgresTestStore } from '../../support/stores';
import { jane, noon, observation } from './observations';

const posix = process.platform === 'win32' ? test.skip : test;

const allMigrations = [
  '000001-people',
  '000002-shown-cards',
  '000003-decisions',
  '000004-same-person',
  '000005-watch',
  '000006-job-changes',
  '000007-listening',
  '000008-retention',
  '000009-settings',
  '000010-privacy',
  '000011-corrections',
  '000012-unseen-mentions',
  '000013-places',
];

describe('the embedded store', () => {
  const openIn = async (folder: string, secret: string | null = null) =>
    createPgliteStore({ folder, secret, template: await testTemplate() });

  test('finds its data again, and runs its migrations once', async () => {
    const folder = temporaryFolder();
    expect(await pendingMigrations({ folder })).toEqual(allMigrations);
    expect(readdirSync(folder)).toEqual([]);
    const first = await openIn(folder);
    await first.recordObservation(observation());
    await first.suppress('gone@firma.example', new Date(noon));
    await first.close();
    expect(await pendingMigrations({ folder })).toEqual([]);
    const second = await openIn(folder);
    expect((await second.findByAddress(jane)).person?.askings).toHaveLength(1);
    expect((await second.findByAddress('gone@firma.example')).suppressed).toBe(true);
    await second.close();
  });

  test('makes its database itself without a template, and says what takes so long', async () => {
    const said: string[] = [];
    const store = await createPgliteStore({
      folder: temporaryFolder(),
      secret: null,
      onProgress: (sentence) => said.push(sentence),
    });
    await store.recordObservation(observation());
    expect((await store.findByAddress(jane)).person?.address).toBe(jane);
    await store.close();
    expect(said).toEqual(['Making the store, once', 'Opening the store']);
  });

  test('in memory is a store like any other', async () => {
    const store = await createPgliteStore({ folder: null, secret: null });
    await store.recordObservation(observation());
    expect((await store.findByAddress(jane)).person?.address).toBe(jane);
    await store.close();
  });

  posix('begins from a template that may only be read, as programs are installed', async () => {
    const template = path.join(temporaryFolder(), 'template');
    cpSync(await testTemplate(), template, { recursive: true });
    const entries = readdirSync(template, { recursive: true, encoding: 'utf8' }).map((name) => path.join(template, name));
    for (const entry of entries) chmodSync(entry, statSync(entry).isDirectory() ? 0o555 : 0o444);
    const folder = temporaryFolder();
    await (await createPgliteStore({ folder, secret: null, template })).close();
    const own = readdirSync(path.join(folder, 'database'), { recursive: true, encoding: 'utf8' });
    const closed = own.filter((name) => (statSync(path.join(folder, 'database', name)).mode & 0o200) === 0);
    for (const entry of entries) chmodSync(entry, 0o755);
    expect(own.length).toBeGreaterThan(100);
    expect(closed).toEqual([]);
  });

  posix(
    'makes a template that every user of this machine may copy',
    async () => {
      const template = path.join(temporaryFolder(), 'template');
      await writeStoreTemplate(template);
      const entries = ['', ...readdirSync(template, { recursive: true, encoding: 'utf8' })];
      const closed = entries.filter((name) => (statSync(path.join(template, name)).mode & 0o044) !== 0o044);
      expect(closed).toEqual([]);
      // It makes a database, which a busy machine takes its time for.
    },
    120_000,
  );

  posix('closes its folder to other users', async () => {
    const folder = path.join(temporaryFolder(), 'new', 'deeper');
    await (await openIn(folder)).close();
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'database')).mode & 0o777).toBe(0o700);
    expect(statSync(path.join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(folder, 'secret.key'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/);
    expect(readdirSync(folder).sort()).toEqual(['database', 'secret.key']);
  });

  test('starts over when its first start was cut off', async () => {
    const folder = temporaryFolder();
    mkdirSync(path.join(folder, 'database.unfinished'));
    writeFileSync(path.join(folder, 'database.unfinished', 'PG_VERSION'), 'half');
    await (await openIn(folder)).close();
    expect(readdirSync(folder)).not.toContain('database.unfinished');
  });

  test('says in one sentence that a file is in the place of its folder', async () => {
    const file = path.join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(openIn(file)).rejects.toMatchObject({
      name: 'StoreFolderError',
      message: `The folder ${file} can't be used: there is a file in its place. Give this user the right to write there, or choose another folder with ACQUAINT_DATA.`,
    });
  });

  (process.getuid?.() === 0 ? test.skip : posix)('says in one sentence that its folder can’t be written', async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o500);
    await expect(openIn(folder)).rejects.toMatchObject({
      name: 'StoreFolderError',
      message: expect.stringContaining('permission denied'),
    });
    chmodSync(folder, 0o700);
  });

  test('says in one sentence that its files are damaged, and lets go of the folder', async () => {
    const folder = temporaryFolder();
    await (await openIn(folder)).close();
    rmSync(path.join(folder, 'database', 'global'), { recursive: true });
    await expect(openIn(folder)).rejects.toMatchObject({ name: 'StoreDamagedError' });
    await expect(openIn(folder)).rejects.toMatchObject({ name: 'StoreDamagedError' });
  });

  test('refuses another key than the one its list was made with', async () => {
    const folder = temporaryFolder();
    await (await openIn(folder)).close();
    await expect(openIn(folder, testSecret)).rejects.toMatchObject({ name: 'StoreSecretError' });
    await (await openIn(folder)).close();
  });

  test('refuses data of a newer version', async () => {
    const store = await openTestStore();
    await sql`insert into kysely_migration (name, timestamp) values ('000999-future', ${noon})`.execute(store.below.db);
    await expect(pendingMigrations({ folder: store.folder })).rejects.toMatchObject({ name: 'StoreInUseError' });
    await store.close();
    await expect(createPgliteStore({ folder: store.folder, secret: testSecret })).rejects.toMatchObject({
      name: 'StoreTooNewError',
    });
  });
});

describe('the store over PostgreSQL', () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(() => server.stop());

  test('runs its migrations once', async () => {
    const connectionString = await server.createDatabase();
    expect(await pendingMigrations({ connectionString })).toEqual(allMigrations);
    await (await createPostgresStore({ connectionString, secret: testSecret })).close();
    expect(await pendingMigrations({ connectionString })).toEqual([]);
    const again = await createPostgresStore({ connectionString, secret: testSecret });
    expect(again.engine).toBe('postgresql');
    await again.close();
  });

  test('needs the key of its list, and the same one always', async () => {
    const connectionString = await server.createDatabase();
    await expect(createPostgresStore({ connectionString, secret: null })).rejects.toMatchObject({ name: 'StoreSecretError' });
    await (await createPostgresStore({ connectionString, secret: testSecret })).close();
    await expect(createPostgresStore({ connectionString, secret: `${testSecret}!` })).rejects.toMatchObject({
      name: 'StoreSecretError',
    });
  });

  test('goes on after its connections broke', async () => {
    const store = await openPostgresTestStore(await server.createDatabase());
    await store.recordObservation(observation());
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`.execute(
      store.below.db,
    );
    await store.below.db.connection().execute(async (one) => {
      await sql`select 1`.execute(one);
    });
    expect((await store.findByAddress(jane)).person?.address).toBe(jane);
    await store.close();
  });

  test('rejects a check when its server is gone', async () => {
    const own = await startPostgres();
    const store = await openPostgresTestStore(await own.createDatabase());
    await expect(store.check()).resolves.toBeUndefined();
    await own.stop();
    await expect(store.check()).rejects.toThrow();
    await expect(store.findByAddress(jane)).rejects.toThrow();
    await store.close();
  });
});
