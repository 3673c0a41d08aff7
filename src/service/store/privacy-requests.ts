import { createHmac, randomUUID } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { keyedHash } from './address-key';
import { withoutAddresses } from './privacy-acts';
import { openSealedText, sealText } from './sealed-text';

type Database = Kysely<unknown>;

/** `copy`: what is kept; `erasure`: of all of it; `objection`: not to be looked up any more. */
export type RequestKind = 'copy' | 'erasure' | 'objection';

export interface RequestToFile {
  readonly kind: RequestKind;
  readonly address: string;
  /** In which the person read the page. */
  readonly language: string;
  /** ISO instant. */
  readonly at: string;
}

export interface PrivacyRequest {
  readonly id: string;
  readonly kind: RequestKind;
  /** What the person was told to name. */
  readonly reference: string;
  /** Null once it is answered. */
  readonly address: string | null;
  readonly language: string;
  readonly filedAt: string;
  readonly timesAsked: number;
  readonly answered: { readonly at: string; readonly outcome: 'done' | 'refused'; readonly note: string | null } | null;
}

export interface RequestAnswer {
  readonly id: string;
  readonly outcome: 'done' | 'refused';
  readonly note: string | null;
  /** ISO instant. */
  readonly at: string;
}

/** So many wait at most: whoever floods the page must not fill the disk. */
const mostOpen = 10_000;
const referenceLetters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const referenceLength = 8;

/**
 * Files a request, without looking whether anything is kept of the address; the same again while it is open changes only how often. Resolves to the reference,
 * which follows from kind and address, so that it tells nobody whether it was asked before; null if too many requests wait.
 */
export async function fileRequest(db: Database, request: RequestToFile, secret: string): Promise<string | null> {
  const { kind, address, language, at } = request;
  const [id, reference] = [randomUUID(), referenceOf(request, secret)];
  const { rows } = await sql`
    insert into privacy_request (id, kind, reference, address_hash, sealed, language, filed_at)
    select ${id}::uuid, ${kind}, ${reference}, decode(${keyedHash(address, secret)}, 'hex'), decode(${sealText(address, id, secret)}, 'hex'),
      ${language}, ${at}::timestamptz
    where (select count(*) from privacy_request where answered_at is null) < ${mostOpen}
    on conflict (reference) where answered_at is null do update set times_asked = privacy_request.times_asked + 1
    returning id
  `.execute(db);
  return rows.length > 0 ? reference : null;
}

/** Nobody without the secret can tell the address from it, or make the one of an address. */
function referenceOf({ kind, address }: RequestToFile, secret: string): string {
  const bytes = createHmac('sha256', secret)
    .update(JSON.stringify(['request', kind, address]))
    .digest();
  const letters = [...bytes.subarray(0, referenceLength)].map((byte) => referenceLetters[byte % referenceLetters.length] ?? '');
  return `${letters.slice(0, 4).join('')}-${letters.slice(4).join('')}`;
}

interface Row extends Omit<PrivacyRequest, 'address'> {
  readonly sealed: string | null;
}

const columns = sql`
  id, kind, reference, encode(sealed, 'hex') as sealed, language, filed_at as "filedAt", times_asked as "timesAsked",
  case when answered_at is null then null else json_build_object(
    'at', to_char(answered_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'outcome', outcome, 'note', note
  ) end as answered`;

/** Open ones, oldest first, or answered ones, newest first. */
export async function findRequests(
  db: Database,
  { open, limit }: { readonly open: boolean; readonly limit: number },
  secret: string,
): Promise<readonly PrivacyRequest[]> {
  const { rows } = await sql<Row>`
    select ${columns} from privacy_request where (answered_at is null) = ${open}::boolean
    order by case when ${open}::boolean then filed_at end, filed_at desc, id limit ${limit}
  `.execute(db);
  return rows.map((row) => toRequest(row, secret));
}

/** Whatever was asked about an address, oldest first. */
export async function requestsAbout(db: Database, address: string, secret: string): Promise<readonly PrivacyRequest[]> {
  const { rows } = await sql<Row>`
    select ${columns} from privacy_request where address_hash = decode(${keyedHash(address, secret)}, 'hex') order by filed_at, id
  `.execute(db);
  return rows.map((row) => toRequest(row, secret));
}

/** Notes how an open request ended, and forgets whose it was; resolves to the address, or null if there is no such open request. */
export async function answerRequest(
  db: Database,
  { id, outcome, note, at }: RequestAnswer,
  secret: string,
): Promise<string | null> {
  return db.transaction().execute(async (tx) => {
    const { rows } = await sql<{ sealed: string }>`
      select encode(sealed, 'hex') as sealed from privacy_request where id = ${id}::uuid and answered_at is null for update
    `.execute(tx);
    const [open] = rows;
    if (!open) return null;
    await sql`
      update privacy_request
      set answered_at = ${at}::timestamptz, outcome = ${outcome}, note = ${withoutAddresses(note)}, sealed = null
      where id = ${id}::uuid
    `.execute(tx);
    return openSealedText(open.sealed, id, secret);
  });
}

function toRequest({ sealed, ...row }: Row, secret: string): PrivacyRequest {
  return { ...row, address: sealed === null ? null : openSealedText(sealed, row.id, secret) };
}
