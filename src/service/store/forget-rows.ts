import { sql, type Kysely } from 'kysely';
import type { Forgetting, Forgotten } from './retention';

type Database = Kysely<unknown>;

/** Rows that go at once. */
const most = 500;
const again = 'again';

/** Of whoever has them, kept cards are outdated. */
export async function forgetProfiles(db: Database, { before }: Forgetting): Promise<Forgotten> {
  const { rows } = await sql<{ count: number }>`
    with old as (
      select person_id, network, account_id from profile where seen_at < ${before}::date at time zone 'UTC' limit ${sql.lit(most)}
    ), holder as (
      select id from person where id in (select person_id from old) order by id for no key update
    ), raised as (
      update person set version = version + 1 where id in (select id from holder)
    ), gone as (
      delete from profile using old, holder
      where holder.id = profile.person_id and seen_at < ${before}::date at time zone 'UTC'
        and (profile.person_id, profile.network, profile.account_id) = (old.person_id, old.network, old.account_id)
    )
    select count(*) as count from old
  `.execute(db);
  return nextOf(rows[0]?.count);
}

/** Nobody sees them any more: they are copies that the next look-up makes again. */
export async function forgetCards(db: Database, { before }: Forgetting): Promise<Forgotten> {
  const { numAffectedRows } = await sql`
    delete from shown_card where ctid in (
      select ctid from shown_card where good_until < ${before}::date at time zone 'UTC' limit ${sql.lit(most)} for update skip locked
    )
  `.execute(db);
  return nextOf(Number(numAffectedRows));
}

/** Counts from when a post was published or heard, whichever is later: an old one that was heard today would else be heard and forgotten every day. */
export async function forgetMentions(db: Database, { before }: Forgetting): Promise<Forgotten> {
  const { rows } = await sql<{ count: number }>`
    with old as (
      select network, post_id, brand from mention
      where published_at < ${before}::date at time zone 'UTC' and seen_at < ${before}::date at time zone 'UTC'
      limit ${sql.lit(most)} for update skip locked
    ), gone as (
      delete from mention using old
      where (mention.network, mention.post_id, mention.brand) = (old.network, old.post_id, old.brand)
    ), said as (
      delete from mention_correction using old
      where (mention_correction.network, mention_correction.post_id) = (old.network, old.post_id)
    )
    select count(*) as count from old
  `.execute(db);
  return nextOf(rows[0]?.count);
}

function nextOf(count = 0): Forgotten {
  return { next: count < most ? null : again };
}
