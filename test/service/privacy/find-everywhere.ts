import { sql } from 'kysely';
import type { TestStore } from '../../support/stores';

/** In how many rows of which tables one of these words stands, whatever the column's type: the database's own catalogue names the tables. */
export async function findEverywhere(
  { below: { db } }: TestStore,
  words: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const { rows: tables } = await sql<{ schema: string; name: string }>`
    select table_schema as schema, table_name as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
    order by 1, 2
  `.execute(db);
  const found: Record<string, number> = {};
  for (const { schema, name } of tables) {
    const { rows } = await sql<{ count: number }>`
      select count(*) as count from ${sql.table(`${schema}.${name}`)} as kept
      where exists (
        select from jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) as word
        where strpos(lower(to_jsonb(kept)::text), lower(word)) > 0
      )
    `.execute(db);
    if (rows[0] && rows[0].count > 0) found[schema === 'public' ? name : `${schema}.${name}`] = rows[0].count;
  }
  return found;
}
