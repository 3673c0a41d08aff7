import type { ConnectorIo, Finding } from '../connector';
import type { Failure } from '../shared/answer';
import { toAddress, toLine } from '../shared/text-fields';
import { askRecord, searchIds, type OrcidRecord } from './api';
import { mapRecord } from './map';

const none = { kind: 'none' } as const satisfies Finding;

/** Three people of one name can be shown as candidates; of more, any three would be a guess. */
const mostNamesakes = 3;

/**
 * Finds the record that shows this very address publicly, checked by ORCID. The search matches as its index will, so each hit is fetched and
 * compared.
 */
export async function findByAddress(value: string, io: ConnectorIo): Promise<Finding> {
  const address = toAddress(value);
  if (address === null) return none;
  const hits = await searchIds(`email:${quoted(address)}`, io);
  if (hits.kind !== 'read') return hits;
  const { records, failure } = await askRecords(hits.value.ids, io);
  const owner = records.find((record) => ownsAddress(record, address));
  return owner ? { kind: 'found', found: [{ profile: mapRecord(owner, 'address', io.now), posts: [] }] } : (failure ?? none);
}

/**
 * Offers people of this name, and of this affiliation if one is given, if there are at most three. A single Latin word is too common to ask for.
 */
export async function findByName(value: string, company: string | null, io: ConnectorIo): Promise<Finding> {
  const name = toLine(value, 100);
  if (name === null || /^[\p{Script=Latin}.'’-]+$/u.test(name)) return none;
  const hits = await searchIds(queryOf(name, toLine(company, 100)), io);
  if (hits.kind !== 'read') return hits;
  if (hits.value.total > mostNamesakes) return none;
  const { records, failure } = await askRecords(hits.value.ids, io);
  if (records.length === 0) return failure ?? none;
  return { kind: 'found', found: records.map((record) => ({ profile: mapRecord(record, 'name', io.now), posts: [] })) };
}

function queryOf(name: string, company: string | null): string {
  const named = ['given-and-family-names', 'credit-name', 'other-names'].map((field) => `${field}:${quoted(name)}`).join(' OR ');
  return company === null ? named : `(${named}) AND affiliation-org-name:${quoted(company)}`;
}

/** A phrase of Solr's syntax: between quotes, only a quote and a backslash mean something. */
function quoted(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function ownsAddress({ person }: OrcidRecord, address: string): boolean {
  const shown = person.emails?.email ?? [];
  return shown.some(({ email, verified, visibility }) => visibility && verified && toAddress(email) === address);
}

/** The records that there still are, with the reason why some may be missing. */
async function askRecords(ids: readonly string[], io: ConnectorIo) {
  const answers = await Promise.all(ids.map((id) => askRecord(id, io)));
  const records: OrcidRecord[] = [];
  let failure: Failure | null = null;
  for (const answer of answers) {
    if (answer.kind === 'read') records.push(answer.value);
    else if (answer.kind !== 'none') failure = answer;
  }
  return { records, failure };
}
