import { createHmac } from 'node:crypto';
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { restoreBackup } from '../../../src/service/backup/restore-backup';
import { writeBackup } from '../../../src/service/backup/write-backup';
import { scripts } from '../../../src/service/store/migrations';
import { startPostgres, type PostgresServer } from '../../support/postgres';
import { openPostgresTestStore, openTestStore, temporaryFolder, testSecret, type TestStore } from '../../support/stores';

type Kind = 'pglite' | 'postgresql';

let server: PostgresServer;
const opened: TestStore[] = [];
beforeAll(async () => {
  server = await startPostgres();
}, 60_000);
afterAll(async () => {
  for (const store of opened) await store.close();
  await server.stop();
});

async function emptyStore(kind: Kind): Promise<TestStore> {
  const store = kind === 'pglite' ? await openTestStore() : await openPostgresTestStore(await server.createDatabase());
  opened.push(store);
  return store;
}

const now = new Date('2026-11-20T10:00:00Z');
const anna = '00000000-0000-4000-8000-000000000001';
const boris = '00000000-0000-4000-8000-000000000002';

/** Values that are easily bent on their way: line ends, quotes, letters of all kinds, JSON with its own spacing, bytes, fractions, absent ones. */
async function fill({ below }: TestStore): Promise<void> {
  const odd = 'Ann\u0101 "B\\u0113rzi\u0146a"\n\tО\u0301лег 👩‍🔬, {x} \\N \\x00';
  await sql`insert into person (id, name, version, group_id) values (${anna}, ${odd}, 9007199254740991, ${anna}), (${boris}, null, 0, ${anna})`.execute(
    below.db,
  );
  await sql`insert into address (address, person_id, domain, domain_skeleton) values
    ('anna@fabrikam.example', ${anna}, 'fabrikam.example', 'x'), ('boris@fabrikam.example', ${boris}, 'fabrikam.example', 'x')`.execute(
    below.db,
  );
  await sql`insert into profile (person_id, network, account_id, found_ways, seen_at, profile) values
    (${anna}, 'github', '1', '{"address": "2026-01-01"}', '2026-01-01T00:00:00.123456Z', ${'{ "b":1,"a" : [ 1.50 , null ] }'}::json)`.execute(
    below.db,
  );
  await sql`insert into sighting (person_id, source, statement, title, stated_in, first_seen_on, last_seen_on) values
    (${anna}, 'github', 's', 'Engineer', 'field', '0099-02-28', '2026-02-28')`.execute(below.db);
  await sql`insert into mention (network, post_id, brand, author_id, published_at, seen_at, tone, confidence, toned_by, deleted_at) values
    ('bluesky', 'p', 'Contoso', 'a', now(), now(), 'unsure', 0.1, 'words', now())`.execute(below.db);
  await sql`insert into settings_audit (at, by_id, kind, path, before, after) select now(), 'x', 'changed', 'brand', 'null', 'null' from generate_series(1, 3)`.execute(
    below.db,
  );
  await sql`insert into asking (person_id, network, outcome, asked_at)
    select ${anna}, 'n' || number, 'none', now() from generate_series(1, 1201) as number`.execute(below.db);
}

/** Everything, as text, so that nothing is lost by reading it. */
async function contentOf({ below }: TestStore): Promise<Record<string, readonly string[]>> {
  const content: Record<string, readonly string[]> = {};
  const tables = [
    'person',
    'address',
    'profile',
    'sighting',
    'mention',
    'asking',
    'settings_audit',
    'organisation_settings',
    'suppression',
  ];
  for (const table of tables) {
    const { rows } = await sql<{ row: string }>`select each::text as row from ${sql.table(table)} as each order by 1`.execute(
      below.db,
    );
    content[table] = rows.map(({ row }) => row);
  }
  return content;
}

async function backupOf(store: TestStore): Promise<string> {
  const file = path.join(temporaryFolder(), 'acquaint.backup');
  await writeBackup({ store, secret: testSecret, file, product: '1.2.3', now });
  return file;
}

const restore = (store: TestStore, file: string, changed: Partial<Parameters<typeof restoreBackup>[0]> = {}) =>
  restoreBackup({ store, secret: testSecret, file, replace: false, ...changed });

let full: TestStore;
let file: string;
beforeAll(async () => {
  full = await emptyStore('pglite');
  await fill(full);
  file = await backupOf(full);
}, 60_000);

describe('a backup', () => {
  test.each([
    ['pglite', 'postgresql'],
    ['pglite', 'pglite'],
  ] as const)('of %s is restored whole into %s, and back', async (_from, to) => {
    const other = await emptyStore(to);
    const restored = await restore(other, file);
    expect([restored.madeAt, restored.erasedAgain, restored.rows > 1_200]).toEqual([now.toISOString(), 0, true]);
    expect(await contentOf(other)).toEqual(await contentOf(full));
    const back = await emptyStore('pglite');
    await restore(back, await backupOf(other));
    expect(await contentOf(back)).toEqual(await contentOf(full));
  });

  test('leaves a store that works: counting goes on, the secret is known, the newest form is there', async () => {
    const other = await emptyStore('postgresql');
    await restore(other, file);
    await sql`insert into settings_audit (at, by_id, kind, path, before, after) values (now(), 'x', 'changed', 'brand', 'null', 'null')`.execute(
      other.below.db,
    );
    const { rows } = await sql<{ id: number }>`select max(id) as id from settings_audit`.execute(other.below.db);
    expect(rows).toEqual([{ id: 4 }]);
    expect((await other.findByAddress('anna@fabrikam.example')).person?.id).toBe(anna);
    await expect(sql`update settings_audit set by_id = 'y'`.execute(other.below.db)).rejects.toThrow('not rewritten');
    const keys = await sql`select * from key_check`.execute(other.below.db);
    expect(keys.rows.length).toBe(1);
  });

  test('is closed to other users, and leaves nothing unfinished behind', () => {
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(() => statSync(`${file}.unfinished`)).toThrow('ENOENT');
  });

  test('does not replace what is there unless that was said', async () => {
    const other = await emptyStore('pglite');
    await sql`insert into person (id, group_id) values (${boris}, ${boris})`.execute(other.below.db);
    await expect(restore(other, file)).rejects.toThrow('Add --replace');
    expect((await contentOf(other))['person']?.length).toBe(1);
    await restore(other, file, { replace: true });
    expect(await contentOf(other)).toEqual(await contentOf(full));
  });

  test('brings nobody back who asked since not to be looked up, or was erased', async () => {
    const other = await emptyStore('postgresql');
    await restore(other, file);
    await other.privacy.suppress({ address: 'anna@fabrikam.example', accounts: [], at: '2026-11-21T00:00:00Z' });
    const restored = await restore(other, file, { replace: true });
    expect(restored.erasedAgain).toBeGreaterThan(0);
    const content = await contentOf(other);
    expect([content['person'], content['suppression']?.length]).toEqual([[], 2]);
  });

  test('of an older form is brought to the newest one', async () => {
    const older = path.join(temporaryFolder(), 'older.backup');
    const form = Object.keys(scripts).slice(0, 3);
    const row = JSON.stringify([anna, 'Anna', '2026-01-01 00:00:00+00', '1']);
    writeSealed(older, [
      header({ form }),
      JSON.stringify({ table: 'person', columns: ['id', 'name', 'known_since', 'version'] }),
      row,
    ]);
    const other = await emptyStore('postgresql');
    await restore(other, older);
    const { rows } = await sql`select name, group_id from person`.execute(other.below.db);
    expect(rows).toEqual([{ name: 'Anna', group_id: anna }]);
  });
});

const header = (changed: object = {}): string => {
  const [first = ''] = gunzipSync(readFileSync(file)).toString().split('\n');
  return JSON.stringify({ ...(JSON.parse(first) as object), ...changed });
};

function writeSealed(target: string, lines: readonly string[]): void {
  const text = lines.map((line) => `${line}\n`).join('');
  const rows = lines.filter((line) => line.startsWith('[')).length;
  const seal = createHmac('sha256', testSecret).update(text).digest('hex');
  writeFileSync(target, gzipSync(`${text}${JSON.stringify({ rows, seal })}\n`));
}

describe('a file that is no whole backup of ours', () => {
  let target: TestStore;
  beforeAll(async () => {
    target = await emptyStore('pglite');
  });
  const changed = (name: string, change: (text: string) => string): string => {
    const copy = path.join(temporaryFolder(), name);
    writeFileSync(copy, gzipSync(change(gunzipSync(readFileSync(file)).toString())));
    return copy;
  };
  const lines = (text: string, change: (all: string[]) => string[]) =>
    change(text.trimEnd().split('\n'))
      .map((line) => `${line}\n`)
      .join('');

  const cases: readonly (readonly [string, () => string, string])[] = [
    ['missing', () => '/nowhere/at/all', 'can’t be read'],
    ['some other file', () => path.join(__dirname, 'backup.test.ts'), 'is no backup'],
    ['gzip of something else', () => changed('a', () => '{"hello": 1}\n'), 'is no backup'],
    ['empty', () => changed('b', () => ''), 'is no backup'],
    [
      'cut off within the compression',
      () => {
        const copy = changed('c', (text) => text);
        truncateSync(copy, Math.floor(statSync(copy).size / 2));
        return copy;
      },
      'cut off',
    ],
    ['cut off after a line', () => changed('d', (text) => lines(text, (all) => all.slice(0, -1))), 'cut off'],
    ['changed in one value', () => changed('e', (text) => text.replace('Engineer', 'Director')), 'its seal does not fit'],
    [
      'without one row',
      () => changed('f', (text) => lines(text, (all) => all.filter((line) => !line.includes('"n7"')))),
      'its seal does not fit',
    ],
    [
      'of a newer form',
      () => changed('g', (text) => text.replace('"000001-people"', '"000001-people","999999-future"')),
      'newer version',
    ],
    ['of a newer format', () => changed('h', (text) => text.replace('"format":1', '"format":2')), 'newer version'],
    [
      'of another secret',
      () => changed('i', (text) => text.replace(/"secretCheck":"[^"]+"/, '"secretCheck":"00"')),
      'ACQUAINT_SECRET',
    ],
    [
      'with a table that is not ours',
      () => changed('j', (text) => text.replace('"table":"person"', '"table":"pg_authid"')),
      'does not know',
    ],
    [
      'with a column that is not one',
      () => changed('k', (text) => text.replace('"columns":["id"', '"columns":["id\\"; drop table person; --"')),
      'does not know',
    ],
  ];
  test.each(cases)('%s: is refused with what to do, and changes nothing', async (_name, make, words) => {
    await expect(restore(target, make())).rejects.toThrow(words);
    const content = await contentOf(target);
    expect(content['person']).toEqual([]);
    expect(content['organisation_settings']?.length).toBe(1);
  });

  test('leaves a store into which a whole one can still be restored', async () => {
    await restore(target, file);
    expect(await contentOf(target)).toEqual(await contentOf(full));
  });
});
