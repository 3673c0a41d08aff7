import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type vm from 'node:vm';
import { sql } from 'kysely';
import type { Engine } from '../../src/service/store/engine';
import { openPgliteEngine, writeStoreTemplate } from '../../src/service/store/pglite-engine';
import { createPostgresEngine } from '../../src/service/store/postgres-engine';
import { openSqlStore } from '../../src/service/store/sql-store';
import type { Store } from '../../src/service/store/store';
import { startPostgres, type PostgresServer } from './postgres';

/**
 * PGlite loads its parts with `import()`, which Jest's sandbox can't do, so it is loaded outside of the sandbox. Every test that opens an
 * embedded store imports this file.
 */
jest.mock('@electric-sql/pglite', () => {
  const outside = jest.requireActual<typeof vm>('node:vm').runInThisContext('process') as NodeJS.Process;
  return outside.getBuiltinModule('node:module').createRequire(__filename)('@electric-sql/pglite');
});

export const testSecret = 'a secret of the tests, long enough for anybody';

const root = path.resolve(__dirname, '../..');

/** Folder of an initialised database, for `createPgliteStore`'s `template`: made once per machine and form, for a first start takes seconds. */
export async function testTemplate(): Promise<string> {
  const migrations = path.join(root, 'src/service/store/migrations');
  const form = createHash('sha256');
  for (const file of readdirSync(migrations).sort()) form.update(readFileSync(path.join(migrations, file)));
  const template = path.join(root, '.cache', `store-${form.digest('hex').slice(0, 12)}`);
  await writeStoreTemplate(template);
  return template;
}

/** A store for one test or suite with the engine under it, for what the store itself does not offer. */
export interface TestStore extends Store {
  readonly below: Engine;
}

/** A test store in a folder. */
export interface FolderTestStore extends TestStore {
  readonly folder: string;
}

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** A temporary folder that is removed when the tests of the file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'acquaint-store-'));
  folders.push(folder);
  return folder;
}

/** An empty embedded store in a folder of its own. Close it; the folder goes by itself. */
export async function openTestStore(): Promise<FolderTestStore> {
  const folder = temporaryFolder();
  const engine = await openPgliteEngine({ folder, template: await testTemplate(), onProgress: () => undefined });
  return { ...(await openSqlStore(engine, testSecret)), below: engine, folder };
}

/** A store over the PostgreSQL database with this connection string: call it twice for two replicas. */
export async function openPostgresTestStore(connectionString: string): Promise<TestStore> {
  const engine = createPostgresEngine({ connectionString, poolSize: 10 });
  return { ...(await openSqlStore(engine, testSecret)), below: engine };
}

/** Empties the store: an account that one test's person has must not be another's in the next. */
export async function forgetEverybody({ below }: Pick<TestStore, 'below'>): Promise<void> {
  await sql`truncate person, suppression cascade`.execute(below.db);
}

/** Runs the same suite over both engines. `open` gives the engine's one store of the suite, emptied. */
export function forEachStore(name: string, suite: (open: () => Promise<TestStore>) => void): void {
  describe.each(['pglite', 'postgresql'] as const)(`${name} (%s)`, (kind) => {
    let server: PostgresServer | null = null;
    let store: TestStore | null = null;
    beforeAll(async () => {
      if (kind === 'postgresql') server = await startPostgres();
      store = server ? await openPostgresTestStore(await server.createDatabase()) : await openTestStore();
    }, 60_000);
    afterAll(async () => {
      await store?.close();
      await server?.stop();
    });
    suite(async () => {
      if (!store) throw new Error('open the store inside a test');
      await forgetEverybody(store);
      return store;
    });
  });
}
