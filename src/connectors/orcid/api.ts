import type { ConnectorIo, Finding, HttpAnswer } from '../connector';
import { readJson, type Reading } from '../shared/answer';
import { parseId } from './id';
import { orcidEmployments, orcidPerson, orcidSearch, type OrcidEmployments, type OrcidPerson } from './schema';

type None = Extract<Finding, { kind: 'none' }>;

export interface OrcidRecord {
  readonly id: string;
  readonly person: OrcidPerson;
  readonly employments: OrcidEmployments;
}

interface Hits {
  readonly ids: readonly string[];
  /** How many there are in all. */
  readonly total: number;
}

/** The best three hits of a search in Solr's syntax. */
export async function searchIds(query: string, io: ConnectorIo): Promise<Reading<Hits>> {
  const reading = readJson(await ask(`search/?${new URLSearchParams({ q: query, rows: '3' })}`, io), orcidSearch, io.now);
  if (reading.kind !== 'read') return reading;
  const { result, 'num-found': total } = reading.value;
  const ids = result.map((hit) => parseId(hit['orcid-identifier'].path)).filter((id) => id !== null);
  return { kind: 'read', value: { ids: ids.slice(0, 3), total } };
}

/** Gone for good: never registered, merged into another record (301), locked or deactivated by its owner (409). */
const gone = [301, 404, 409, 410];
const deactivated = ['Given Names Deactivated', 'Family Name Deactivated'];

/**
 * The person and the employments of one record, which is all we read: a full record also lists every publication, often megabytes. A record
 * without its employments would look like one that has none, so both have to come.
 */
export async function askRecord(asked: string, io: ConnectorIo): Promise<Reading<OrcidRecord> | None> {
  const [personAnswer, employmentsAnswer] = await Promise.all([ask(`${asked}/person`, io), ask(`${asked}/employments`, io)]);
  if ([personAnswer, employmentsAnswer].some(({ status }) => gone.includes(status))) return { kind: 'none' };
  const person = readJson(personAnswer, orcidPerson, io.now);
  if (person.kind !== 'read') return person;
  const employments = readJson(employmentsAnswer, orcidEmployments, io.now);
  if (employments.kind !== 'read') return employments;
  const id = parseId(person.value.path.split('/')[1] ?? '');
  if (id === null) return { kind: 'unreadable', detail: 'a record without its iD' };
  if (deactivated.includes(person.value.name?.['given-names'] ?? '')) return { kind: 'none' };
  return { kind: 'read', value: { id, person: person.value, employments: employments.value } };
}

function ask(path: string, { http }: ConnectorIo): Promise<HttpAnswer> {
  return http.get(`https://pub.orcid.org/v3.0/${path}`, { headers: { accept: 'application/json' } });
}
