import { sql, type Kysely } from 'kysely';
import type { AuditRow } from './settings-store';

type Database = Kysely<unknown>;

/** Writes what was done, in its order. The table itself refuses to have a row changed or removed. */
export async function writeAudit(db: Database, entries: readonly Omit<AuditRow, 'id'>[]): Promise<void> {
  if (entries.length === 0) return;
  const rows = entries.map(({ at, by, kind, path, from, to }) => ({
    ...{ at, by_id: by.id, by_name: by.name, kind, path },
    ...{ before: JSON.stringify(from), after: JSON.stringify(to) },
  }));
  await sql`
    insert into settings_audit (at, by_id, by_name, kind, path, before, after)
    select at, by_id, by_name, kind, path, before::json, after::json
    from json_to_recordset(${JSON.stringify(rows)}::json) as done
      (at timestamptz, by_id text, by_name text, kind text, path text, before text, after text)
  `.execute(db);
}

interface Row {
  readonly id: number;
  readonly at: string;
  readonly byId: string;
  readonly byName: string | null;
  readonly kind: AuditRow['kind'];
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** Newest first. */
export async function auditOf(
  db: Database,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<readonly AuditRow[]> {
  const { rows } = await sql<Row>`
    select id, at, by_id as "byId", by_name as "byName", kind, path, before, after
    from settings_audit
    where ${before}::bigint is null or id < ${before}::bigint
    order by id desc
    limit ${limit}::int
  `.execute(db);
  return rows.map(({ id, at, byId, byName, kind, path, before: from, after: to }) => ({
    ...{ id, at, by: { id: byId, name: byName }, kind, path, from, to },
  }));
}
