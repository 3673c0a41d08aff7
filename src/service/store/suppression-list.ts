import { sql, type Kysely } from 'kysely';
import { keyedHash } from './address-key';
import { erasePerson } from './erasure';
import { addAccounts } from './suppression';

type Database = Kysely<unknown>;

/** Whom to keep out of the store, whatever is written into it: keyed hashes as hex, good only with the same secret. Every instant is ISO. */
export interface SuppressionList {
  readonly suppressed: readonly {
    readonly addressHash: string;
    readonly since: string;
    readonly accountHashes: readonly string[];
  }[];
  readonly erased: readonly { readonly addressHash: string; readonly erasedAt: string }[];
}

/** The whole list, as a restore needs it. */
export async function suppressionList(db: Database): Promise<SuppressionList> {
  const suppressed = await sql<SuppressionList['suppressed'][number]>`
    select encode(address_hash, 'hex') as "addressHash", since, coalesce((
      select json_agg(encode(account_hash, 'hex') order by account_hash) from suppressed_account
      where suppressed_account.address_hash = suppression.address_hash
    ), '[]'::json) as "accountHashes"
    from suppression order by address_hash
  `.execute(db);
  const erased = await sql<SuppressionList['erased'][number]>`
    select encode(address_hash, 'hex') as "addressHash", erased_at as "erasedAt" from erased order by address_hash
  `.execute(db);
  return { suppressed: suppressed.rows, erased: erased.rows };
}

/**
 * Makes the list the union of this one and what the store has, and erases whoever is stored and stands on it: those who asked not to be looked up, and those who
 * were erased after the store first knew them. Resolves to how many people went. Running it again changes nothing.
 */
export async function mergeSuppression(db: Database, list: SuppressionList, secret: string): Promise<number> {
  await db.transaction().execute((tx) => addAll(tx, list));
  const { suppressed, erased } = await suppressionList(db);
  const never = new Set(suppressed.map(({ addressHash }) => addressHash));
  const erasedAt = new Map(erased.map((one) => [one.addressHash, one.erasedAt]));
  let people = 0;
  for await (const { address, knownSince } of storedAddresses(db)) {
    const hash = keyedHash(address, secret);
    const at = erasedAt.get(hash) ?? null;
    if (!never.has(hash) && (at === null || knownSince > at)) continue;
    if ((await erasePerson(db, address, { accounts: [], at: at ?? new Date().toISOString(), secret })) > 0) people += 1;
  }
  return people;
}

async function addAll(tx: Database, { suppressed, erased }: SuppressionList): Promise<void> {
  for (const { addressHash, since, accountHashes } of suppressed) {
    await sql`
      insert into suppression (address_hash, since) values (decode(${addressHash}, 'hex'), ${since}::timestamptz)
      on conflict (address_hash) do update set since = least(suppression.since, excluded.since)
    `.execute(tx);
    await addAccounts(tx, addressHash, accountHashes);
  }
  await sql`
    insert into erased (address_hash, erased_at)
    select decode("addressHash", 'hex'), "erasedAt"
    from json_to_recordset(${JSON.stringify(erased)}::json) as gone ("addressHash" text, "erasedAt" timestamptz)
    on conflict (address_hash) do update set erased_at = greatest(erased.erased_at, excluded.erased_at)
  `.execute(tx);
}

const pageSize = 1_000;

interface StoredAddress {
  readonly address: string;
  readonly knownSince: string;
}

async function* storedAddresses(db: Database): AsyncGenerator<StoredAddress> {
  let after = '';
  for (;;) {
    const { rows } = await sql<StoredAddress>`
      select address.address, person.known_since as "knownSince"
      from address join person on person.id = address.person_id
      where address.address > ${after} order by address.address limit ${pageSize}
    `.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.address;
  }
}
