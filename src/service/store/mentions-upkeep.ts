import { sql, type Kysely } from 'kysely';
import type { Author, KeptPost } from '../../connectors/listener';
import type { UnnamedQuery, UnseenQuery } from './listening-store';
import { cleanAuthor } from './mention-rows';

type Database = Kysely<unknown>;

/** Each post once, whatever the number of brands it speaks of. */
export async function unseenPosts(
  db: Database,
  { network, seenBefore, publishedSince, most }: UnseenQuery,
): Promise<readonly KeptPost[]> {
  const { rows } = await sql<KeptPost>`
    select post, author from (
      select distinct on (post_id) post, author, seen_at from mention
      where network = ${network} and deleted_at is null
        and seen_at < ${seenBefore}::timestamptz and published_at >= ${publishedSince}::timestamptz
      order by post_id
    ) as unseen
    order by seen_at limit ${most}::integer
  `.execute(db);
  return rows;
}

interface Seen {
  readonly network: string;
  readonly ids: readonly string[];
  /** ISO instant. */
  readonly at: string;
}

export async function markSeen(db: Database, { network, ids, at }: Seen): Promise<void> {
  await sql`
    update mention set seen_at = greatest(seen_at, ${at}::timestamptz)
    where network = ${network} and deleted_at is null
      and post_id in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))
  `.execute(db);
}

export async function unnamedAuthors(db: Database, { network, since, most }: UnnamedQuery): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct author_id as id from mention
    where network = ${network} and deleted_at is null and published_at >= ${since}::timestamptz and author ->> 'handle' is null
    order by id limit ${most}::integer
  `.execute(db);
  return rows.map(({ id }) => id);
}

export async function nameAuthors(db: Database, network: string, authors: readonly Author[]): Promise<void> {
  const rows = authors.map(cleanAuthor).map((author) => ({ author_id: author.id, author }));
  await sql`
    update mention set author = named.author
    from json_to_recordset(${JSON.stringify(rows)}::json) as named (author_id text, author json)
    where mention.network = ${network} and mention.author_id = named.author_id and mention.deleted_at is null
  `.execute(db);
}
