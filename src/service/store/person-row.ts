import { randomUUID } from 'node:crypto';
import { sql, type Kysely, type RawBuilder, type Transaction } from 'kysely';
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

/**
 * Holds back everybody else who would change who is one person. Whoever needs the locks of several addresses takes this one first, which makes
 * them the only one to do so.
 */
export async function lockGrouping(tx: Database): Promise<void> {
  await lockAddress(tx, 'grouping');
}

/** Holds back all who write about these addresses. Only after `lockGrouping`. */
export async function lockAddresses(tx: Database, addresses: readonly string[]): Promise<void> {
  for (const address of new Set(addresses)) await lockAddress(tx, address);
}

/** Whether the address is on the suppression list, and whose it is. */
export async function readAddress(tx: Database, { address, secret }: Pick<PersonOfAddress, 'address' | 'secret'>) {
  const { rows } = await sql<{ suppressed: boolean; personId: string | null }>`
    select
      exists (select from suppression where address_hash = decode(${keyedHash(address, secret)}, 'hex')) as suppressed,
      (select person_id from address where address = ${address} for key share) as "personId"
  `.execute(tx);
  return rows[0] ?? { suppressed: false, personId: null };
}

/** Makes a person who has this address and no other. */
export async function insertPerson(tx: Database, { address, name }: Pick<PersonOfAddress, 'address' | 'name'>): Promise<string> {
  const id = randomUUID();
  const domain = domainOf(address);
  await sql`insert into person (id, group_id, name) values (${id}::uuid, ${id}::uuid, ${cleanName(name)})`.execute(tx);
  await sql`
    insert into address (address, person_id, domain, domain_skeleton)
    values (${address}, ${id}::uuid, ${domain}, ${domainSkeleton(domain)})
  `.execute(tx);
  return id;
}

async function renew(tx: Database, personId: string, name: string | null): Promise<string> {
  const group = sql`select group_id from person where id = ${personId}::uuid`;
  await raiseVersions(tx, group, sql`case when id = ${personId}::uuid then coalesce(${cleanName(name)}, name) else name end`);
  return personId;
}

/** The group of whoever has the address, as a query: no row if nobody has. */
export function groupOf(address: string): RawBuilder<unknown> {
  return sql`select person.group_id from address join person on person.id = address.person_id where address.address = ${address}`;
}

/**
 * Kept cards of everybody in the group are outdated: they show what is learnt of one of them. The rows are locked in one order, so that two writers
 * never wait for each other in a circle.
 */
export async function raiseVersions(tx: Database, group: RawBuilder<unknown>, name = sql`name`): Promise<void> {
  await sql`
    with member as (select id from person where group_id = (${group}) order by id for no key update)
    update person set version = version + 1, name = ${name} where id in (select id from member)
  `.execute(tx);
}
