import { sql, type Kysely } from 'kysely';
import { keyedHash } from './address-key';
import { lockAddress } from './person-row';
import { StoreSecretError } from './store-errors';

/**
 * Puts the address on the list, and all other addresses of the same person, and erases what is stored of that person: what stays is a
 * keyed hash each. The first date holds when it is done again.
 */
export function suppress(
  db: Kysely<unknown>,
  address: string,
  { since, secret }: { readonly since: Date; readonly secret: string },
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockAddress(tx, address);
    const { rows } = await sql<{ address: string; personId: string }>`
      select other.address, other.person_id as "personId"
      from address join address as other on other.person_id = address.person_id
      where address.address = ${address}
    `.execute(tx);
    for (const each of new Set([address, ...rows.map((row) => row.address)])) {
      await sql`
        insert into suppression (address_hash, since) values (decode(${keyedHash(each, secret)}, 'hex'), ${since.toISOString()}::timestamptz)
        on conflict (address_hash) do nothing
      `.execute(tx);
    }
    if (rows[0]) await sql`delete from person where id = ${rows[0].personId}::uuid`.execute(tx);
  });
}

/** Rejects with a `StoreSecretError` if the list was written with another key: nobody on it would be recognised. */
export async function ensureSameSecret(db: Kysely<unknown>, secret: string): Promise<void> {
  const own = keyedHash('acquaint', secret);
  await sql`insert into key_check (hash) values (decode(${own}, 'hex')) on conflict do nothing`.execute(db);
  const { rows } = await sql<{ hash: string }>`select encode(hash, 'hex') as hash from key_check`.execute(db);
  if (rows[0]?.hash !== own) throw new StoreSecretError('other');
}
