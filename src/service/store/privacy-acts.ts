import { randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import type { Colleague } from '../../domain/identity/decision';
import { keyedHash } from './address-key';
import { cleanText, cleanTextOrNull } from './clean-text';

type Database = Kysely<unknown>;

/** What an administrator did with what is kept of people. */
export type PrivacyActKind =
  'export' | 'erase' | 'suppress' | 'unsuppress' | 'forget' | 'answer-request' | 'read-lookups' | 'restore';

export interface ActToRecord {
  readonly act: PrivacyActKind;
  readonly by: Colleague;
  /** ISO instant. */
  readonly at: string;
  /** Whom it was about; only its keyed hash is kept. */
  readonly address: string | null;
  /** The reason that was given, or how many it concerned. Addresses in it are left out. */
  readonly note: string | null;
}

export interface PrivacyAct {
  readonly id: string;
  readonly at: string;
  readonly by: Colleague;
  readonly act: PrivacyActKind;
  /** Keyed hash of the address. */
  readonly person: string | null;
  readonly note: string | null;
}

export interface PrivacyActQuery {
  /** The page after this one, newest first. */
  readonly after: Pick<PrivacyAct, 'at' | 'id'> | null;
  readonly limit: number;
}

const longest = { colleague: 200, name: 300, note: 500 };

export async function recordAct(db: Database, { act, by, at, address, note }: ActToRecord, secret: string): Promise<void> {
  const hash = address === null ? null : keyedHash(address, secret);
  await sql`
    insert into privacy_act (id, at, by_id, by_name, act, address_hash, note)
    values (${randomUUID()}::uuid, ${at}::timestamptz, ${cleanText(by.id, longest.colleague)}, ${cleanTextOrNull(by.name, longest.name)},
      ${act}, decode(${hash}::text, 'hex'), ${withoutAddresses(note)})
  `.execute(db);
}

/** What was done, newest first. */
export async function findActs(db: Database, { after, limit }: PrivacyActQuery): Promise<readonly PrivacyAct[]> {
  const { rows } = await sql<PrivacyAct>`
    select id, at, json_build_object('id', by_id, 'name', by_name) as by, act, encode(address_hash, 'hex') as person, note
    from privacy_act
    where ${after?.at ?? null}::timestamptz is null or (at, id) < (${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid)
    order by at desc, id desc limit ${limit}
  `.execute(db);
  return rows;
}

/** A note outlives the person's erasure, so what could be an address is left out of it. */
export function withoutAddresses(note: string | null): string | null {
  return cleanTextOrNull(note, longest.note)?.replace(/[^\s<>()"',;]+@[^\s<>()"',;]+/gu, '(address)') ?? null;
}
