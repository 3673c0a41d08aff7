import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type Transaction } from 'kysely';
import { domainSkeleton } from '../../domain/text/skeleton';
import { domainOf, keyedHash, lockNumber } from './address-key';
import { cleanName } from './observation-rows';

type Database = Kysely<unknown>;

export interface PersonOfAddress {
  readonly address: string;
  readonly name: string | null;
  readonly secret: string;
}

/**
 * Runs `write` for the person of the address in one transaction, making the person if there is none. Writers of one address wait for each other,
 * also across replicas. Nothing is written about an address that is on the suppression list.
 */
export function writePerson(
  db: Database,
  of: PersonOfAddress,
  write: (tx: Transaction<unknown>, personId: string) => Promise<void>,
): Promise<void> {
  return db.transaction().execute(async (tx) => {
    await lockAddress(tx, of.address);
    const { suppressed, personId } = await readAddress(tx, of);
    if (suppressed) return;
    await write(tx, personId ? await renew(tx, personId, of.name) : await insertPerson(tx, of));
  });
}

/** Holds back everybody else who writes about this address until the transaction ends. */
export async function lockAddress(tx: Database, address: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(${lockNumber(address)}::bigint)`.execute(tx);
}

async function readAddress(tx: Database, { address, secret }: PersonOfAddress) {
  const { rows } = await sql<{ suppressed: boolean; personId: string | null }>`
    select
      exists (select from suppression where address_hash = decode(${keyedHash(address, secret)}, 'hex')) as suppressed,
      (select person_id from address where address = ${address} for key share) as "personId"
  `.execute(tx);
  return rows[0] ?? { suppressed: false, personId: null };
}

async function insertPerson(tx: Database, { address, name }: PersonOfAddress): Promise<string> {
  const id = randomUUID();
  const domain = domainOf(address);
  await sql`insert into person (id, name) values (${id}::uuid, ${cleanName(name)})`.execute(tx);
  await sql`
    insert into address (address, person_id, domain, domain_skeleton)
    values (${address}, ${id}::uuid, ${domain}, ${domainSkeleton(domain)})
  `.execute(tx);
  return id;
}

async function renew(tx: Database, personId: string, name: string | null): Promise<string> {
  await sql`update person set version = version + 1, name = coalesce(${cleanName(name)}, name) where id = ${personId}::uuid`.execute(
    tx,
  );
  return personId;
}
