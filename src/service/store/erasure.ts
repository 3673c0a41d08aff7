import { sql, type Kysely } from 'kysely';
import { keyedHash } from './address-key';
import { forgetCorrectionsOf } from './corrections';
import type { OwnAccount } from './privacy-store';
import { groupOf, lockAddresses, lockGrouping } from './person-row';

type Database = Kysely<unknown>;

export interface Erasing {
  /** Accounts that are surely the person's: what was heard of them goes as well, and where they stand beside somebody else. */
  readonly accounts: readonly OwnAccount[];
  /** ISO instant. */
  readonly at: string;
  readonly secret: string;
}

/** Holds back all who write about the person with this address; returns the address and all others that are the same person's. */
export async function lockPerson(tx: Database, address: string): Promise<readonly string[]> {
  await lockGrouping(tx);
  await lockAddresses(tx, [address, ...(await addressesOfGroup(tx, address))]);
  // Read again: while its lock was waited for somebody may have been stored under the address.
  return [...new Set([address, ...(await addressesOfGroup(tx, address))])];
}

/** Erases all that is kept of the person in one transaction; resolves to how many addresses of theirs were stored. */
export function erasePerson(db: Database, address: string, erasing: Erasing): Promise<number> {
  return db.transaction().execute(async (tx) => {
    await lockPerson(tx, address);
    return eraseGroup(tx, address, erasing);
  });
}

/**
 * The same within a transaction that holds `lockPerson`. Every way of removing a person goes through here. Mentions go first, then people, in the order in
 * which everybody who writes holds rows back.
 */
export async function eraseGroup(tx: Database, address: string, { accounts, at, secret }: Erasing): Promise<number> {
  const addresses = await addressesOfGroup(tx, address);
  await forgetCorrectionsOf(tx, groupOf(address));
  await eraseHeard(tx, address);
  await eraseAccounts(tx, address, accounts);
  await outdateNeighbours(tx, address);
  await dropCardsNaming(tx, [address, ...addresses]);
  const hashes = [...new Set([address, ...addresses])].map((one) => keyedHash(one, secret));
  await cutAudit(tx, address, hashes);
  await dropTurns(tx, address);
  await sql`delete from person where group_id = (${groupOf(address)})`.execute(tx);
  if (addresses.length > 0) await rememberErased(tx, hashes, at);
  return addresses.length;
}

async function addressesOfGroup(tx: Database, address: string): Promise<readonly string[]> {
  const { rows } = await sql<{ address: string }>`
    select address.address
    from person join address on address.person_id = person.id
    where person.group_id = (${groupOf(address)})
  `.execute(tx);
  return rows.map((row) => row.address);
}

/**
 * What was heard of accounts that are surely the person's, by the network's word for an address or by a colleague's, with what colleagues said of it. Before
 * the profiles, which tell whose they are.
 */
async function eraseHeard(tx: Database, address: string): Promise<void> {
  await sql`
    with gone as (
      delete from mention using profile, person
      where person.group_id = (${groupOf(address)}) and profile.person_id = person.id and mention.network = profile.network
        and (mention.author_id = profile.account_id or mention.author_key = profile.link_key)
        and (profile.found_ways ? 'address' or exists (
          select from decision
          where decision.person_id = person.id and decision.network = profile.network and decision.kind in ('same', 'linked')
            and decision.account_id in (profile.account_id, profile.link_key) and decision.undone_at is null
        ))
      returning mention.network, mention.post_id
    )
    delete from mention_correction using gone
    where mention_correction.network = gone.network and mention_correction.post_id = gone.post_id
  `.execute(tx);
}

/** The person's accounts wherever else they stand: as heard, or as somebody who might have been another person. */
async function eraseAccounts(tx: Database, address: string, accounts: readonly OwnAccount[]): Promise<void> {
  if (accounts.length === 0) return;
  const own = sql`json_to_recordset(${JSON.stringify(accounts)}::json) as own (network text, id text, "linkKey" text)`;
  await sql`
    with gone as (
      delete from mention using ${own}
      where mention.network = own.network and (mention.author_id = own.id or mention.author_key = own."linkKey")
    )
    delete from mention_correction using ${own}
    where mention_correction.network = own.network and mention_correction.account_id in (own.id, own."linkKey")
  `.execute(tx);
  await sql`
    delete from mention_correction as said using ${own} where said.network = own.network and said.account_id = own.id
  `.execute(tx);
  await sql`
    with other as (
      delete from profile using ${own}
      where profile.network = own.network and profile.account_id = own.id
        and profile.person_id not in (select id from person where group_id = (${groupOf(address)}))
      returning profile.person_id
    ), said as (
      delete from decision using ${own}
      where decision.network = own.network and decision.account_id in (own.id, own."linkKey")
        and decision.person_id not in (select id from person where group_id = (${groupOf(address)}))
      returning decision.person_id
    ), seen as (
      delete from sighting using ${own}
      where sighting.source = own.network and sighting.account_id = own.id
        and sighting.person_id not in (select id from person where group_id = (${groupOf(address)}))
      returning sighting.person_id
    ), proposed as (
      delete from job_change using ${own}
      where exists (
          select from json_array_elements(job_change.change -> 'sightings') as stated
          where stated ->> 'source' = own.network and stated ->> 'accountId' = own.id
        ) and job_change.person_id not in (select id from person where group_id = (${groupOf(address)}))
      returning job_change.person_id
    ), touched as (
      select person_id from other union select person_id from said union select person_id from seen union select person_id from proposed
    ), raised as (
      update person set version = version + 1 where id in (select person_id from touched)
    )
    delete from shown_card where person_id in (select person_id from touched)
  `.execute(tx);
}

/** Cards of those whom a colleague spoke of together with the person name them. */
async function outdateNeighbours(tx: Database, address: string): Promise<void> {
  await sql`
    with neighbour as (
      select same_person.other_id as id from person as gone join same_person on same_person.person_id = gone.id
      where gone.group_id = (${groupOf(address)})
    ), raised as (
      update person set version = version + 1 where id in (select id from neighbour)
    )
    delete from shown_card where person_id in (select id from neighbour)
  `.execute(tx);
}

/** Kept cards are copies that anybody's look-up makes again, so that looking all of them through may cost more than one of them. */
async function dropCardsNaming(tx: Database, addresses: readonly string[]): Promise<void> {
  await sql`
    delete from shown_card using jsonb_array_elements_text(${JSON.stringify(addresses)}::jsonb) as gone
    where strpos(shown_card.card, gone) > 0
  `.execute(tx);
}

/** That a colleague looked somebody up on that day stays; who it was does not. */
async function cutAudit(tx: Database, address: string, hashes: readonly string[]): Promise<void> {
  await sql`
    update lookup_audit set address_hash = null, person_id = null
    where address_hash in (${hashList(hashes)}) or person_id in (select id from person where group_id = (${groupOf(address)}))
  `.execute(tx);
}

/** Turns to be asked about, in the tables of the queue's library: there are none before keeping watch began. */
async function dropTurns(tx: Database, address: string): Promise<void> {
  for (const table of ['pgboss.job', 'pgboss.archive']) {
    const { rows } = await sql<{ there: boolean }>`select to_regclass(${table}) is not null as there`.execute(tx);
    if (!rows[0]?.there) continue;
    await sql`
      delete from ${sql.table(table)} where id in (select id from person where group_id = (${groupOf(address)}))
    `.execute(tx);
  }
}

async function rememberErased(tx: Database, hashes: readonly string[], at: string): Promise<void> {
  await sql`
    insert into erased (address_hash, erased_at)
    select decode(hash, 'hex'), ${new Date(at).toISOString()}::timestamptz from jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb) as hash
    on conflict (address_hash) do update set erased_at = greatest(erased.erased_at, excluded.erased_at)
  `.execute(tx);
}

/** Keyed hashes, given as hex, as a query of one column. */
export function hashList(hashes: readonly string[]) {
  return sql`select decode(hash, 'hex') from jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb) as hash`;
}
