import { sql, type Kysely } from 'kysely';
import type { SightingRow } from './observation-rows';

/** The same statement seen on another day widens its row, and may say more exactly where; silence changes nothing. */
export async function writeSightings(tx: Kysely<unknown>, personId: string, rows: readonly SightingRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`
    insert into sighting
      (person_id, source, statement, account_id, title, company, since, until, place, stated_in, first_seen_on, last_seen_on)
    select ${personId}::uuid, source, statement, account_id, title, company, since, until, place, stated_in, seen_on, seen_on
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as seen
      (source text, statement text, account_id text, title text, company text, since text, until text, place text, stated_in text, seen_on date)
    on conflict (person_id, source, statement) do update set
      first_seen_on = least(sighting.first_seen_on, excluded.first_seen_on),
      last_seen_on = greatest(sighting.last_seen_on, excluded.last_seen_on),
      place = case when excluded.last_seen_on >= sighting.last_seen_on then coalesce(excluded.place, sighting.place) else sighting.place end
  `.execute(tx);
}
