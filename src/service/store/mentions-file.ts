import { sql, type Kysely, type Transaction } from 'kysely';
import { keepWhole } from './clean-text';
import { forgetCorrections } from './corrections';
import type { Filed, HeardToFile } from './listening-store';
import { mentionRows, type MentionRow } from './mention-rows';
import { outdateCardsOfAccounts, profilesOf } from './outdate-accounts';
import { moveCursor } from './stream-cursors';
import { withoutSuppressed } from './suppression';

type Tx = Transaction<unknown>;

/** A mention that changed: whose cards are outdated, and which kept copy of the post is. */
interface Touched {
  readonly network: string;
  readonly post_id: string;
  readonly author_id: string;
  readonly author_key: string | null;
}

/**
 * Keeps what was heard, and how far, in one transaction. Mentions come before people, and people before their posts: everybody who writes holds rows
 * back in this order.
 */
export function fileHeard(db: Kysely<unknown>, heard: HeardToFile, secret: string): Promise<Filed | 'lost'> {
  return db.transaction().execute(async (tx) => {
    if (!(await moveCursor(tx, heard))) return 'lost';
    const written = await writeMentions(tx, heard, secret);
    const removed = [...(await dropReworded(tx, heard)), ...(await takeBack(tx, heard))];
    const touched = [...written, ...removed];
    if (touched.length > 0) await outdateCardsOfAccounts(tx, touched);
    const outdated = [...removed, ...written.filter(({ changed }) => changed)];
    if (outdated.length > 0) await dropCopies(tx, outdated);
    return { mentions: written.length, removed: removed.length };
  });
}

interface Written extends Touched {
  /** Whether it said something else before. */
  readonly changed: boolean;
}

function authorOf({ network, author_id: id, author_key: linkKey }: MentionRow) {
  return { network, id, linkKey };
}

/** Nothing by accounts of people who asked not to be looked up. */
async function writeMentions(tx: Tx, { mentions, at }: HeardToFile, secret: string): Promise<readonly Written[]> {
  const rows = await withoutSuppressed(tx, mentionRows(mentions), { accountOf: authorOf, secret });
  if (rows.length === 0) return [];
  const written = await sql<Written>`
    insert into mention
      (network, post_id, brand, author_id, author_key, published_at, seen_at, post, author, matches, tone, confidence, toned_by)
    select network, post_id, brand, author_id, author_key, published_at, ${at}::timestamptz, post, author, matches, tone, confidence, toned_by
    from json_to_recordset(${JSON.stringify(rows)}::json) as heard (
      network text, post_id text, brand text, author_id text, author_key text, published_at timestamptz, post json, author json, matches json,
      tone text, confidence real, toned_by text
    )
    on conflict (network, post_id, brand) do update set
      post = excluded.post, author = excluded.author, matches = excluded.matches, published_at = excluded.published_at,
      tone = excluded.tone, confidence = excluded.confidence, toned_by = excluded.toned_by
    where mention.deleted_at is null
      and (mention.post::text, mention.matches::text, mention.tone) is distinct from (excluded.post::text, excluded.matches::text, excluded.tone)
    returning network, post_id, author_id, author_key, xmax::text <> '0' as changed
  `.execute(tx);
  return written.rows;
}

/** The post is still there, but speaks of none of these brands any more. */
async function dropReworded(tx: Tx, { network, reworded }: HeardToFile): Promise<readonly Touched[]> {
  if (reworded.length === 0) return [];
  const rows = reworded.filter(({ id }) => keepWhole(id, 500) !== null).map(({ id, brands }) => ({ post_id: id, brands }));
  const dropped = await sql<Touched>`
    delete from mention
    using json_to_recordset(${JSON.stringify(rows)}::json) as heard (post_id text, brands jsonb)
    where mention.network = ${network} and mention.post_id = heard.post_id and not heard.brands ? mention.brand and mention.deleted_at is null
    returning mention.network, mention.post_id, mention.author_id, mention.author_key
  `.execute(tx);
  return dropped.rows;
}

async function takeBack(tx: Tx, { network, deletions, at }: HeardToFile): Promise<readonly Touched[]> {
  const idsOf = (what: 'post' | 'account') => usable(deletions.filter((one) => one.of === what).map(({ id }) => id));
  const posts = await forget(tx, { network, at, column: 'post_id', ids: idsOf('post') });
  return [...posts, ...(await forget(tx, { network, at, column: 'author_id', ids: idsOf('account') }))];
}

interface Forgetting {
  readonly network: string;
  readonly at: string;
  readonly column: 'post_id' | 'author_id';
  readonly ids: readonly string[];
}

async function forget(tx: Tx, { network, at, column, ids }: Forgetting): Promise<readonly Touched[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Touched>`
    update mention set post = null, author = null, matches = null, deleted_at = ${at}::timestamptz
    where network = ${network} and ${sql.ref(column)} in (select jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb)) and deleted_at is null
    returning network, post_id, author_id, author_key
  `.execute(tx);
  await forgetCorrections(tx, rows);
  return rows;
}

/** A key that could never have been kept is looked for nowhere. */
function usable(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => keepWhole(id, 500) !== null);
}

/** What a look-up kept of these posts as well is not what they say now. */
async function dropCopies(tx: Tx, touched: readonly Touched[]): Promise<void> {
  await sql`
    delete from post using (
      select profile.person_id, profile.network, profile.account_id, heard.post_id from ${profilesOf(touched)}
    ) as copy
    where (post.person_id, post.network, post.account_id, post.post_id) = (copy.person_id, copy.network, copy.account_id, copy.post_id)
  `.execute(tx);
}
