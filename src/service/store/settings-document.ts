import { sql, type Kysely } from 'kysely';
import { writeAudit } from './settings-audit';
import type { SavedSettings, SettingsToSave } from './settings-store';

type Database = Kysely<unknown>;

/** One word that differs once anything of the settings or keys was changed. */
export async function settingsVersion(db: Database): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select revision || ' ' || keys_revision as version from organisation_settings
  `.execute(db);
  return rows[0]?.version ?? '';
}

interface Row {
  readonly revision: number;
  readonly document: unknown;
  readonly at: string | null;
  readonly byId: string | null;
  readonly byName: string | null;
  readonly manifestTakenAt: string | null;
}

export async function readSaved(db: Database): Promise<SavedSettings> {
  const { rows } = await sql<Row>`
    select revision, document, changed_at as at, changed_by_id as "byId", changed_by_name as "byName", manifest_taken_at as "manifestTakenAt"
    from organisation_settings
  `.execute(db);
  const [row] = rows;
  if (!row) return { revision: 0, document: null, changed: null, manifestTakenAt: null };
  const { revision, document, at, byId, byName, manifestTakenAt } = row;
  const changed = at !== null && byId !== null ? { at, by: { id: byId, name: byName } } : null;
  return { revision, document, changed, manifestTakenAt };
}

/** The condition on the revision is what keeps two who change at once from undoing each other. */
export function saveSettings(db: Database, change: SettingsToSave): Promise<'saved' | 'conflict'> {
  const { from, document, by, at, differences } = change;
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql`
      update organisation_settings
      set revision = revision + 1, document = ${JSON.stringify(document)}::json, changed_at = ${at}::timestamptz,
        changed_by_id = ${by.id}, changed_by_name = ${by.name}
      where revision = ${from}::bigint
      returning revision
    `.execute(tx);
    if (rows.length === 0) return 'conflict';
    await writeAudit(
      tx,
      differences.map((difference) => ({ ...difference, by, at, kind: 'changed' as const })),
    );
    return 'saved';
  });
}

/** The first time counts. */
export async function takeManifest(db: Database, at: string): Promise<void> {
  await sql`
    update organisation_settings set manifest_taken_at = ${at}::timestamptz where manifest_taken_at is null
  `.execute(db);
}
