import { sql, type Kysely } from 'kysely';
import { keyedHash } from './address-key';
import { eraseGroup, hashList, lockPerson, type Erasing } from './erasure';
import type { NamedAccount } from './privacy-store';
import { StoreSecretError } from './store-errors';

type Database = Kysely<unknown>;

/**
 * Puts the address on the list, and all other addresses that are the same person's, and erases what is stored of that person: what stays is a
 * keyed hash each, and one of each of their accounts, by which listening keeps nothing any more. The first date holds when it is done again.
 * Resolves to how many addresses were stored.
 */
export function suppress(db: Database, address: string, erasing: Erasing): Promise<number> {
  const { accounts, at, secret } = erasing;
  const sure = accounts.filter(({ isSure }) => isSure);
  return db.transaction().execute(async (tx) => {
    for (const each of await lockPerson(tx, address)) {
      const hash = keyedHash(each, secret);
      await sql`
        insert into suppression (address_hash, since) values (decode(${hash}, 'hex'), ${at}::timestamptz)
        on conflict (address_hash) do nothing
      `.execute(tx);
      await addAccounts(
        tx,
        hash,
        sure.flatMap((account) => accountHashes(account, secret)),
      );
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
function accountHashes({ network, id, linkKey }: NamedAccount, secret: string): readonly string[] {
  return [id, ...(linkKey === null ? [] : [linkKey])].map((key) => keyedHash(JSON.stringify(['account', network, key]), secret));
}

/** Those that no account of somebody who asked not to be looked up has to do with. */
export async function withoutSuppressed<T>(
  tx: Database,
  items: readonly T[],
  { accountOf, secret }: { readonly accountOf: (item: T) => NamedAccount; readonly secret: string },
): Promise<readonly T[]> {
  if (items.length === 0) return items;
  const hashed = items.map((item) => ({ item, hashes: accountHashes(accountOf(item), secret) }));
  const { rows } = await sql<{ hash: string }>`
    select encode(account_hash, 'hex') as hash from suppressed_account
    where account_hash in (${hashList(hashed.flatMap(({ hashes }) => hashes))})
  `.execute(tx);
  const gone = new Set(rows.map(({ hash }) => hash));
  return gone.size === 0 ? items : hashed.filter(({ hashes }) => !hashes.some((hash) => gone.has(hash))).map(({ item }) => item);
}

/** Rejects with a `StoreSecretError` if the list was written with another key: nobody on it would be recognised. */
export async function ensureSameSecret(db: Database, secret: string): Promise<void> {
  const own = keyedHash('acquaint', secret);
  await sql`insert into key_check (hash) values (decode(${own}, 'hex')) on conflict do nothing`.execute(db);
  const { rows } = await sql<{ hash: string }>`select encode(hash, 'hex') as hash from key_check`.execute(db);
  if (rows[0]?.hash !== own) throw new StoreSecretError('other');
}
