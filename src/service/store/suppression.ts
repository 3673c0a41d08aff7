import { sql, type Kysely } from 'kysely';
import { keyedHash } from './address-key';
import { groupOf, lockAddresses, lockGrouping } from './person-row';
import { StoreSecretError } from './store-errors';

/**
 * Puts the address on the list, and all other addresses that are the same person's, and erases what is stored of that person: what stays is a
 * keyed hash each. The first date holds when it is done again.
 */
export function suppress(
  db: Kysely<unknown>,
  address: string,
  { since, secret }: { readonly since: Date; readonly secret: string },
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockGrouping(tx);
    await lockAddresses(tx, [address, ...(await addressesOfGroup(tx, address))]);
    // Read again: while its lock was waited for somebody may have been stored under the address.
    for (const each of new Set([address, ...(await addressesOfGroup(tx, address))])) {
      await sql`
        insert into suppression (address_hash, since) values (decode(${keyedHash(each, secret)}, 'hex'), ${since.toISOString()}::timestamptz)
        on conflict (address_hash) do nothing
      `.execute(tx);
    }
    await eraseGroup(tx, address);
  });
}

async function addressesOfGroup(tx: Kysely<unknown>, address: string): Promise<readonly string[]> {
  const { rows } = await sql<{ address: string }>`
    select address.address
    from person join address on address.person_id = person.id
    where person.group_id = (${groupOf(address)})
  `.execute(tx);
  return rows.map((row) => row.address);
}

/** What was heard of accounts that are surely the person's: by the network's word for an address, or by a colleague's. Before the profiles, which tell whose they are. */
async function eraseHeard(tx: Kysely<unknown>, address: string): Promise<void> {
  await sql`
    delete from mention using profile, person
    where person.group_id = (${groupOf(address)}) and profile.person_id = person.id and mention.network = profile.network
      and (mention.author_id = profile.account_id or mention.author_key = profile.link_key)
      and (profile.found_ways ? 'address' or exists (
        select from decision
        where decision.person_id = person.id and decision.network = profile.network and decision.kind in ('same', 'linked')
          and decision.account_id in (profile.account_id, profile.link_key) and decision.undone_at is null
      ))
  `.execute(tx);
}

/** Cards that name the person because a colleague spoke of both are not shown any more. */
async function eraseGroup(tx: Kysely<unknown>, address: string): Promise<void> {
  await eraseHeard(tx, address);
  await sql`
    update person set version = version + 1 where id in (
      select same_person.other_id from person as gone join same_person on same_person.person_id = gone.id
      where gone.group_id = (${groupOf(address)})
    )
  `.execute(tx);
  await sql`delete from person where group_id = (${groupOf(address)})`.execute(tx);
}

/** Rejects with a `StoreSecretError` if the list was written with another key: nobody on it would be recognised. */
export async function ensureSameSecret(db: Kysely<unknown>, secret: string): Promise<void> {
  const own = keyedHash('acquaint', secret);
  await sql`insert into key_check (hash) values (decode(${own}, 'hex')) on conflict do nothing`.execute(db);
  const { rows } = await sql<{ hash: string }>`select encode(hash, 'hex') as hash from key_check`.execute(db);
  if (rows[0]?.hash !== own) throw new StoreSecretError('other');
}
