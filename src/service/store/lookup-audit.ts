import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { keyedHash } from './address-key';
import { keepWhole } from './clean-text';

type Database = Kysely<unknown>;

/** What a look-up was for. */
export type LookupPurpose = 'open-message' | 'command-line';

/** That a colleague looked somebody up. */
export interface LookupToNote {
  readonly colleague: string;
  readonly address: string;
  /** ISO day. */
  readonly day: string;
  readonly purpose: LookupPurpose;
}

/** A row of the audit. `person` is the keyed hash of the address; null once the person was erased. */
export interface NotedLookup {
  readonly id: string;
  readonly colleague: string;
  readonly person: string | null;
  readonly day: string;
  readonly purpose: LookupPurpose;
}

export interface LookupAuditQuery {
  /** Only who looked up this address; null for everybody. */
  readonly address: string | null;
  /** Only whom this colleague looked up; null for all. */
  readonly colleague: string | null;
  /** The page after this row, newest first. */
  readonly after: Pick<NotedLookup, 'day' | 'id'> | null;
  readonly limit: number;
}

const longestColleague = 200;

/** One row for each colleague, person and day, however often. Nothing of people who asked not to be looked up. */
export async function noteLookups(db: Database, lookups: readonly LookupToNote[], secret: string): Promise<void> {
  const rows = lookups
    .filter(({ colleague }) => keepWhole(colleague, longestColleague) !== null)
    .map((one) => ({ ...one, id: randomUUID(), hash: keyedHash(one.address, secret) }));
  await sql`
    insert into lookup_audit (id, colleague_id, address_hash, person_id, looked_on, purpose)
    select noted.id, noted.colleague, decode(noted.hash, 'hex'), address.person_id, noted.day, noted.purpose
    from json_to_recordset(${JSON.stringify(rows)}::json) as noted (id uuid, colleague text, address text, hash text, day date, purpose text)
    left join address on address.address = noted.address
    where not exists (select from suppression where address_hash = decode(noted.hash, 'hex'))
    on conflict do nothing
  `.execute(db);
}

/** Rows of the audit, newest day first. */
export async function findLookups(
  db: Database,
  { address, colleague, after, limit }: LookupAuditQuery,
  secret: string,
): Promise<readonly NotedLookup[]> {
  const hash = address === null ? null : keyedHash(address, secret);
  const { rows } = await sql<NotedLookup>`
    select id, colleague_id as colleague, encode(address_hash, 'hex') as person, looked_on as day, purpose
    from lookup_audit
    where (${hash}::text is null or address_hash = decode(${hash}::text, 'hex'))
      and (${colleague}::text is null or colleague_id = ${colleague}::text)
      and (${after?.day ?? null}::date is null or (looked_on, id) < (${after?.day ?? null}::date, ${after?.id ?? null}::uuid))
    order by looked_on desc, id desc limit ${limit}
  `.execute(db);
  return rows;
}

/** Removes rows of before an ISO day; resolves to how many. */
export async function forgetLookups(db: Database, before: string): Promise<number> {
  const { rows } = await sql`delete from lookup_audit where looked_on < ${before}::date returning id`.execute(db);
  return rows.length;
}
