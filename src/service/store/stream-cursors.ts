import { sql, type Kysely } from 'kysely';
import type { HeardToFile, StreamState } from './listening-store';

type Database = Kysely<unknown>;

/** Makes `owner` the only one who may write of the stream; resolves to how far it was heard, or null. */
export async function claimStream(db: Database, stream: string, owner: string): Promise<string | null> {
  const { rows } = await sql<{ cursor: string | null }>`
    insert into listening_cursor (stream, owner, updated_at) values (${stream}, ${owner}::uuid, now())
    on conflict (stream) do update set owner = excluded.owner
    returning cursor
  `.execute(db);
  return rows[0]?.cursor ?? null;
}

/** Whether the stream is still its owner's. Its row is held until the transaction ends: the cursor moves with what it stands for, or not at all. */
export async function moveCursor(
  tx: Database,
  { stream, owner, cursor, lastEventAt, at }: Omit<HeardToFile, 'mentions'>,
): Promise<boolean> {
  const lagMs = lastEventAt === null ? null : Math.max(0, Date.parse(at) - Date.parse(lastEventAt));
  const { rows } = await sql`
    update listening_cursor set
      cursor = coalesce(${cursor}, cursor),
      last_event_at = greatest(last_event_at, ${lastEventAt}::timestamptz),
      lag_ms = coalesce(${lagMs}::bigint, lag_ms),
      updated_at = ${at}::timestamptz
    where stream = ${stream} and owner = ${owner}::uuid
    returning stream
  `.execute(tx);
  return rows.length > 0;
}

export async function streamStates(db: Database): Promise<readonly StreamState[]> {
  const { rows } = await sql<StreamState>`
    select stream, last_event_at as "lastEventAt", updated_at as "updatedAt", lag_ms as "lagMs" from listening_cursor order by stream
  `.execute(db);
  return rows;
}
