import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import { people } from './migrations/000001-people';
import { shownCards } from './migrations/000002-shown-cards';
import { decisions } from './migrations/000003-decisions';
import { samePerson } from './migrations/000004-same-person';
import { watch } from './migrations/000005-watch';
import { jobChanges } from './migrations/000006-job-changes';
import { listening } from './migrations/000007-listening';
import { retention } from './migrations/000008-retention';
import { settings } from './migrations/000009-settings';
import { privacy } from './migrations/000010-privacy';
import { corrections } from './migrations/000011-corrections';
import { unseenMentions } from './migrations/000012-unseen-mentions';
import { places } from './migrations/000013-places';
import { StoreTooNewError } from './store-errors';

/** Append-only: a migration that was released is never changed, only followed by another. */
export const scripts: Readonly<Record<string, string>> = {
  '000001-people': people,
  '000002-shown-cards': shownCards,
  '000003-decisions': decisions,
  '000004-same-person': samePerson,
  '000005-watch': watch,
  '000006-job-changes': jobChanges,
  '000007-listening': listening,
  '000008-retention': retention,
  '000009-settings': settings,
  '000010-privacy': privacy,
  '000011-corrections': corrections,
  '000012-unseen-mentions': unseenMentions,
  '000013-places': places,
};

/** Brings the database to the newest form and returns the names of what was run; all of it or nothing. */
export async function migrate(db: Kysely<unknown>): Promise<readonly string[]> {
  await ensureNotNewer(db);
  // The Migrator looks the whole catalogue over first, which takes PGlite a second.
  if ((await migrationsToRun(db)).length === 0) return [];
  const { error, results = [] } = await migratorOf(db).migrateToLatest();
  if (error) throw error;
  return results.filter(({ status }) => status === 'Success').map(({ migrationName }) => migrationName);
}

/** Names of the migrations that were not run yet (all of them without a database); changes nothing. */
export async function migrationsToRun(db: Kysely<unknown> | null): Promise<readonly string[]> {
  const done = db ? await executedMigrations(db) : [];
  return Object.keys(scripts).filter((name) => !done.includes(name));
}

async function ensureNotNewer(db: Kysely<unknown>): Promise<void> {
  const unknown = (await executedMigrations(db)).find((name) => !(name in scripts));
  if (unknown) throw new StoreTooNewError(unknown);
}

/** Read without the Migrator, which would first create its own tables. */
async function executedMigrations(db: Kysely<unknown>): Promise<readonly string[]> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (!rows[0]?.there) return [];
  const executed = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return executed.rows.map(({ name }) => name);
}

function migratorOf(db: Kysely<unknown>): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => toMigrations() } });
}

function toMigrations(): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(scripts).map(([name, script]) => [
      name,
      { up: async (db: Kysely<unknown>) => void (await sql.raw(script).execute(db)) },
    ]),
  );
}
