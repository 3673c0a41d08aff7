import { sql, type Kysely, type Transaction } from 'kysely';
import { linkKey } from '../../domain/identity/link-key';
import { cleanInstant } from './clean-text';
import { observationRows, type ObservationRows } from './observation-rows';
import { writePerson } from './person-row';
import type { Observation } from './store';
import { withoutSuppressed } from './suppression';
import { writeSightings } from './write-sightings';

/** Posts of one account that are kept; older ones go. */
const keptPosts = 200;

/** Writes one network's answer. An answer older than what is stored adds its sightings and posts, and overwrites nothing. */
export function recordObservation(db: Kysely<unknown>, observation: Observation, secret: string): Promise<void> {
  const dated = { ...observation, askedAt: new Date(observation.askedAt).toISOString() };
  return writePerson(db, { ...dated, secret }, async (tx, personId) => {
    await writeAsking(tx, personId, dated);
    if (dated.outcome === 'none') await untieAddress(tx, personId, { ...dated, except: [] });
    if (dated.gone && dated.gone.length > 0) await removeGone(tx, personId, dated);
    // Networks answer to a name also with accounts of others, and these may have asked not to be looked up.
    const found = await withoutSuppressed(tx, dated.found, { accountOf: accountOfFound, secret });
    if (dated.outcome === 'found' && found.length > 0) await writeFound(tx, personId, { ...dated, found });
  });
}

type Tx = Transaction<unknown>;

function accountOfFound({ profile: { account } }: Observation['found'][number]) {
  return { network: account.network, id: account.id, linkKey: linkKey(account.url) };
}

async function writeAsking(tx: Tx, personId: string, { network, outcome, askedAt, retryAt }: Observation): Promise<void> {
  const answeredAt = outcome === 'found' || outcome === 'none' ? askedAt : null;
  await sql`
    insert into asking (person_id, network, outcome, asked_at, answered_at, retry_at)
    values (${personId}::uuid, ${network}, ${outcome}, ${askedAt}::timestamptz, ${answeredAt}::timestamptz, ${instantOrNull(retryAt)}::timestamptz)
    on conflict (person_id, network) do update set
      outcome = excluded.outcome,
      asked_at = excluded.asked_at,
      answered_at = coalesce(excluded.answered_at, asking.answered_at),
      retry_at = excluded.retry_at
    where excluded.asked_at >= asking.asked_at
  `.execute(tx);
}

function instantOrNull(instant: string | null): string | null {
  return instant === null ? null : cleanInstant(instant);
}

async function writeFound(tx: Tx, personId: string, observation: Observation): Promise<void> {
  const rows = observationRows(observation);
  const byAddress = rows.profiles.filter(({ found_ways }) => 'address' in found_ways).map(({ account_id }) => account_id);
  if (byAddress.length > 0) await untieAddress(tx, personId, { ...observation, except: byAddress });
  await writeProfiles(tx, personId, observation.network, rows);
  await writePosts(tx, personId, observation, rows);
  await writeSightings(tx, personId, rows.sightings);
}

/** The network was asked for these very accounts and has them no more. */
async function removeGone(tx: Tx, personId: string, { network, askedAt, gone = [] }: Observation): Promise<void> {
  await sql`
    delete from profile where person_id = ${personId}::uuid and network = ${network} and seen_at <= ${askedAt}::timestamptz
      and account_id in (select jsonb_array_elements_text(${JSON.stringify(gone)}::jsonb))
  `.execute(tx);
}

interface Untie {
  readonly network: string;
  readonly askedAt: string;
  readonly except: readonly string[];
}

/**
 * The network no longer ties these accounts to the address. Those that nothing else led to are removed with their posts: they are
 * not current. What was seen of positions stays, for silence is no job change.
 */
async function untieAddress(tx: Tx, personId: string, { network, askedAt, except }: Untie): Promise<void> {
  await sql`
    update profile set found_ways = found_ways - 'address'
    where person_id = ${personId}::uuid and network = ${network} and found_ways ? 'address' and seen_at <= ${askedAt}::timestamptz
      and account_id not in (select jsonb_array_elements_text(${JSON.stringify(except)}::jsonb))
  `.execute(tx);
  await sql`delete from profile where person_id = ${personId}::uuid and network = ${network} and found_ways = '{}'`.execute(tx);
}

/**
 * A look-up asks a network in several ways, each answer comes for itself, and one that fails says nothing against the others. So a way
 * stays with the account until it was not confirmed for 30 days in which the account was seen.
 */
async function writeProfiles(tx: Tx, personId: string, network: string, { profiles }: ObservationRows): Promise<void> {
  if (profiles.length === 0) return;
  await sql`
    insert into profile (person_id, network, account_id, link_key, found_ways, seen_at, profile)
    select ${personId}::uuid, ${network}, account_id, link_key, found_ways, seen_at, profile
    from json_to_recordset(${JSON.stringify(profiles)}::json) as seen
      (account_id text, link_key text, found_ways jsonb, seen_at timestamptz, profile json)
    order by account_id
    on conflict (person_id, network, account_id) do update set
      found_ways = (
        select jsonb_object_agg(way, at)
        from jsonb_each_text(profile.found_ways || excluded.found_ways) as led (way, at)
        where at::timestamptz > excluded.seen_at - interval '30 days'
      ),
      seen_at = excluded.seen_at,
      link_key = excluded.link_key,
      profile = excluded.profile
    where excluded.seen_at >= profile.seen_at
  `.execute(tx);
}

async function writePosts(
  tx: Tx,
  personId: string,
  { network, askedAt }: Observation,
  { posts }: ObservationRows,
): Promise<void> {
  if (posts.length === 0) return;
  // The answer names every post after its oldest: what is stored of that time and is not in it was taken back.
  await sql`
    delete from post using (
      select account_id, min(published_at) as oldest, array_agg(post_id) as ids
      from json_to_recordset(${JSON.stringify(posts)}::json) as seen (account_id text, post_id text, published_at timestamptz)
      group by account_id
    ) as answer, profile
    where post.person_id = ${personId}::uuid and post.network = ${network} and post.account_id = answer.account_id
      and post.published_at > answer.oldest and not post.post_id = any (answer.ids)
      and (profile.person_id, profile.network, profile.account_id) = (post.person_id, post.network, post.account_id)
      and profile.seen_at <= ${askedAt}::timestamptz
  `.execute(tx);
  await sql`
    insert into post (person_id, network, account_id, post_id, published_at, post)
    select ${personId}::uuid, ${network}, account_id, post_id, published_at, post
    from json_to_recordset(${JSON.stringify(posts)}::json) as seen
      (account_id text, post_id text, published_at timestamptz, post json)
    order by account_id, post_id
    on conflict (person_id, network, account_id, post_id) do update set
      published_at = excluded.published_at,
      post = excluded.post
  `.execute(tx);
  for (const accountId of new Set(posts.map(({ account_id }) => account_id)))
    await prunePosts(tx, personId, { network, accountId });
}

async function prunePosts(
  tx: Tx,
  personId: string,
  { network, accountId }: { readonly network: string; readonly accountId: string },
): Promise<void> {
  await sql`
    delete from post where (person_id, network, account_id) = (${personId}::uuid, ${network}, ${accountId}) and post_id in (
      select post_id from post where (person_id, network, account_id) = (${personId}::uuid, ${network}, ${accountId})
      order by published_at desc, post_id offset ${sql.lit(keptPosts)}
    )
  `.execute(tx);
}
