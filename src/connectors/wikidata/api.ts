import type { z } from 'zod';
import type { ConnectorIo, HttpAnswer } from '../connector';
import { readJson, unreadable, type Failure, type Reading } from '../shared/answer';
import { retryAtOf } from '../shared/retry-at';
import { toLine } from '../shared/text-fields';
import { parseId } from './handle';
import { entitiesAnswer, errorAnswer, searchAnswer, type Entity } from './schema';

/** In this order a name is taken. `mul` holds names that are the same in every language. */
const languages = ['en', 'mul', 'nb', 'lv', 'ro', 'ru'];
const mostIds = 50;
const mostHits = 5;

interface Hits {
  readonly ids: readonly string[];
  /** How many there are in all. */
  readonly total: number;
}

/** The best five items of a search. */
export async function searchItems(query: string, io: ConnectorIo): Promise<Reading<Hits>> {
  const answer = await ask({ action: 'query', list: 'search', srsearch: query, srlimit: String(mostHits), srprop: '' }, io);
  const reading = readAnswer(answer, searchAnswer, io.now);
  if (reading.kind !== 'read') return reading;
  const { searchinfo, search } = reading.value.query;
  const ids = search.map(({ title }) => parseId(title)).filter((id) => id !== null);
  return { kind: 'read', value: { ids: ids.slice(0, mostHits), total: searchinfo.totalhits } };
}

/** The items that there are, with what they state. A redirect answers with the item it leads to. */
export async function askItems(ids: readonly string[], io: ConnectorIo): Promise<Reading<readonly Entity[]>> {
  return askEntities(ids, 'labels|descriptions|claims', io);
}

/** Names of items by id; one without a name in our languages has none. */
export async function askNames(ids: readonly string[], io: ConnectorIo): Promise<Reading<ReadonlyMap<string, string>>> {
  const unique = [...new Set(ids)];
  const parts = Array.from({ length: Math.ceil(unique.length / mostIds) }, (_, at) =>
    unique.slice(at * mostIds, (at + 1) * mostIds),
  );
  const readings = await Promise.all(parts.map((part) => askEntities(part, 'labels', io)));
  const names = new Map<string, string>();
  for (const reading of readings) {
    if (reading.kind !== 'read') return reading;
    for (const { id, labels } of reading.value) {
      const name = inOurLanguage(labels);
      if (name !== null) names.set(id, name);
    }
  }
  return { kind: 'read', value: names };
}

/** The words in the first of our languages that has any. */
export function inOurLanguage(words: Entity['labels']): string | null {
  const found = languages.map((language) => words[language]?.value ?? null).find((text) => text !== null);
  return toLine(found ?? null, 300);
}

async function askEntities(ids: readonly string[], props: string, io: ConnectorIo): Promise<Reading<readonly Entity[]>> {
  const answer = await ask({ action: 'wbgetentities', ids: ids.join('|'), props, languages: languages.join('|') }, io);
  const reading = readAnswer(answer, entitiesAnswer, io.now);
  if (reading.kind !== 'read') return reading;
  return { kind: 'read', value: reading.value.entities.filter(({ missing }) => !missing) };
}

function ask(parameters: Readonly<Record<string, string>>, { http }: ConnectorIo): Promise<HttpAnswer> {
  const query = new URLSearchParams({ ...parameters, format: 'json', formatversion: '2' });
  return http.get(`https://www.wikidata.org/w/api.php?${query}`, { headers: { accept: 'application/json' } });
}

function readAnswer<T extends z.ZodType>(answer: HttpAnswer, schema: T, now: Date): Reading<z.output<T>> {
  const error = readJson(answer, errorAnswer, now);
  return error.kind === 'read' ? failureOf(error.value.error.code, answer, now) : readJson(answer, schema, now);
}

const tooOften = ['ratelimited', 'cirrussearch-too-busy-error'];
const notNow = ['maxlag', 'readonly', 'timeout'];

function failureOf(code: string, { headers }: HttpAnswer, now: Date): Failure {
  const retryAt = retryAtOf(headers, now);
  if (tooOften.includes(code)) return { kind: 'refused', reason: 'quota', retryAt };
  if (code === 'blocked') return { kind: 'refused', reason: 'forbidden', retryAt };
  if (notNow.includes(code) || code.startsWith('internal_api_error'))
    return { kind: 'unreachable', detail: 'error of the wiki', retryAt };
  return unreadable('error answer');
}
