import type { FoundBy } from '../../domain/identity/profile';
import type { Clue } from '../../domain/message/clue';
import type { Connector, ConnectorIo, Finding } from '../connector';
import { askOrFail } from '../shared/answer';
import { toLine } from '../shared/text-fields';
import { askItems, askNames, searchItems } from './api';
import { parseId, parseProfileUrl } from './handle';
import { mapPerson } from './map';
import { isLivingPerson } from './person';
import { positionsOf } from './positions';

/** Wikidata: people in public life, with offices and employers that have a beginning and an end. Only the living, and never by address. */
export const wikidata: Connector = {
  id: 'wikidata',
  name: 'Wikidata',
  homepage: 'https://www.wikidata.org',
  accepts: ['handle', 'link', 'name'],
  settings: [],
  onByDefault: true,
  hosts: ['www.wikidata.org'],
  sends: "The person's name or the id of their Wikidata item, to Wikidata (Wikimedia Foundation); never an address.",
  asksById: true,
  freshForHours: 72,
  // No figure is documented for reading; polite is one question after the other (mediawiki.org, API:Etiquette).
  limit: { requests: 60, perSeconds: 60 },
  limitWithKey: null,
  samples: {
    // Jimmy Wales, who founded Wikipedia: the nearest to an account of the network's own.
    claimed: { kind: 'handle', network: 'wikidata', value: 'Q181', source: 'sample' },
    // The highest id there can be.
    unclaimed: { kind: 'handle', network: 'wikidata', value: 'Q2147483647', source: 'sample' },
  },
  parseProfileUrl,
  find,
};

const none = { kind: 'none' } as const satisfies Finding;

async function find(clue: Clue, io: ConnectorIo): Promise<Finding> {
  switch (clue.kind) {
    case 'name':
      return askOrFail(() => findByName(clue.value, io));
    case 'link':
      return findById(parseProfileUrl(clue.value), 'link', io);
    case 'handle':
      return findById(clue.network === 'wikidata' ? parseId(clue.value) : null, 'handle', io);
    case 'address':
    case 'domain':
    case 'name-at-company':
      return none;
  }
}

async function findById(id: string | null, foundBy: FoundBy, io: ConnectorIo): Promise<Finding> {
  return id === null ? none : askOrFail(() => findPeople([id], foundBy, io));
}

/**
 * Offers living people of this name who hold or held an office or a job, if not more than five have it: of more, any would be a guess. The
 * search knows no days of death, only places. A single Latin word is too common to ask for.
 */
async function findByName(value: string, io: ConnectorIo): Promise<Finding> {
  const name = toLine(value.replace(/["\\*?~]/g, ' '), 100);
  if (name === null || /^[\p{Script=Latin}.'’-]+$/u.test(name)) return none;
  const hits = await searchItems(`"${name}" haswbstatement:P31=Q5 haswbstatement:P39|P108 -haswbstatement:P20`, io);
  if (hits.kind !== 'read') return hits;
  const { ids, total } = hits.value;
  return ids.length === 0 || total > ids.length ? none : findPeople(ids, 'name', io);
}

/** Reads items, and in a second question the names of what they speak of. */
async function findPeople(ids: readonly string[], foundBy: FoundBy, io: ConnectorIo): Promise<Finding> {
  const items = await askItems(ids, io);
  if (items.kind !== 'read') return items;
  const people = items.value.filter((item) => isLivingPerson(item, io.now));
  if (people.length === 0) return none;
  const named = people.flatMap(({ claims }) => positionsOf(claims).flatMap(({ title, company }) => [title, company]));
  const names = await askNames(
    named.filter((id) => id !== null),
    io,
  );
  if (names.kind !== 'read') return names;
  const circumstances = { foundBy, names: names.value, now: io.now };
  return { kind: 'found', found: people.map((person) => ({ profile: mapPerson(person, circumstances), posts: [] })) };
}
