import { sql, type Kysely } from 'kysely';
import { keyedHash } from './address-key';
import { eraseGroup, lockPerson, type Erasing } from './erasure';
import type { OwnAccount } from './privacy-store';
import { StoreSecretError } from './store-errors';

type Database = Kysely<unknown>;

/**
 * Puts the address on the list, and all other addresses that are the same person's, and erases what is stored of that person: what stays is a
 * keyed hash each, and one of each of their accounts, by which listening keeps nothing any more. The first date holds when it is done again.
 * Resolves to how many addresses were stored.
 */
export function suppress(db: Database, address: string, erasing: Erasing): Promise<number> {
  const { accounts, at, secret } = erasing;
  return db.transaction().execute(async (tx) => {
    for (const each of await lockPerson(tx, address)) {
      const hash = keyedHash(each, secret);
      await sql`
        insert into suppression (address_hash, since) values (decode(${hash}, 'hex'), ${at}::timestamptz)
        on conflict (address_hash) do nothing
      `.execute(tx);
      await addAccounts(tx, hash, accountHashes(accounts, secret));
    }
    return eraseGroup(tx, address, erasing);
  });
}

/** Takes the address off the list, with the accounts that came with it. False if it was not on it. */
export async function unsuppress(db: Database, address: string, secret: string): Promise<boolean> {
  const { rows } = await sql`
    delete from suppression where address_hash = decode(${keyedHash(address, secret)}, 'hex') returning since
  `.execute(db);
  return rows.length > 0;
}

/** Whether the address is on the list. */
export async function isSuppressed(db: Database, address: string, secret: string): Promise<boolean> {
  const { rows } = await sql`
    select from suppression where address_hash = decode(${keyedHash(address, secret)}, 'hex')
  `.execute(db);
  return rows.length > 0;
}

export async function addAccounts(tx: Database, addressHash: string, hashes: readonly string[]): Promise<void> {
  await sql`
    insert into suppressed_account (address_hash, account_hash)
    select decode(${addressHash}, 'hex'), decode(hash, 'hex') from jsonb_array_elements_text(${JSON.stringify(hashes)}::jsonb) as hash
    on conflict do nothing
  `.execute(tx);
}

/** The two ways in which a mention names its author: by the network's id, and by the key of the account's page. */
export function accountHashes(accounts: readonly OwnAccount[], secret: string): readonly string[] {
  return accounts.flatMap(({ network, id, linkKey }) =>
    [id, ...(linkKey === null ? [] : [linkKey])].map((key) => accountHash(network, key, secret)),
  );
}

function accountHash(network: string, key: string, secret: string): string {
  return keyedHash(JSON.stringify(['account', network, key]), secret);
}

interface Authored {
  readonly network: string;
  readonly author_id: string;
  readonly author_key: string | null;
}

/** Those that were not written by an account of somebody who asked not to be looked up. */
export async function withoutSuppressed<T extends Authored>(
  tx: Database,
  rows: readonly T[],
  secret: string,
): Promise<readonly T[]> {
  const hashesOf = ({ network, author_id: id, author_key: linkKey }: T) => accountHashes([{ network, id, linkKey }], secret);
  const { rows: found } = await sql<{ hash: string }>`
    select encode(account_hash, 'hex') as hash from suppressed_account
    where account_hash in (
      select decode(hash, 'hex') from jsonb_array_elements_text(${JSON.stringify(rows.flatMap(hashesOf))}::jsonb) as hash
    )
  `.execute(tx);
  const gone = new Set(found.map(({ hash }) => hash));
  return gone.size === 0 ? rows : rows.filter((row) => !hashesOf(row).some((hash) => gone.has(hash)));
}

/** Rejects with a `StoreSecretError` if the list was written with another key: nobody on it would be recognised. */
export async function ensureSameSecret(db: Database, secret: string): Promise<void> {
  const own = keyedHash('acquaint', secret);
  await sql`insert into key_check (hash) values (decode(${own}, 'hex')) on conflict do nothing`.execute(db);
  const { rows } = await sql<{ hash: string }>`select encode(hash, 'hex') as hash from key_check`.execute(db);
  if (rows[0]?.hash !== own) throw new StoreSecretError('other');
}
