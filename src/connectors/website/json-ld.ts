import { elementsIn } from '../shared/html-tree';
import type { Page } from './pages';
import type { Person, Thing } from './schema';
import { organisation, person, thing } from './schema';
import type { RawPerson } from './stated-person';

/** What the JSON-LD of a page says: its people, and the one organisation it speaks for (null if it names none or several). */
interface JsonLd {
  readonly people: readonly RawPerson[];
  readonly organisation: string | null;
}

const mostScripts = 20;
const mostScript = 200_000;
const mostDepth = 8;
const mostThings = 2_000;

/**
 * The properties that lead from a page or an organisation to its own people. Others do too, but to strangers: the author of a
 * review, the actor of a film, whoever an article is about.
 */
const ways = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'itemListElement',
  'item',
  'publisher',
  'department',
  'subOrganization',
];
const waysToPeople = ['employee', 'employees', 'founder', 'founders', 'member', 'members'];

const organisationType = /(?:Organization|Corporation|Business|Consortium|ProfessionalService|Store|Airline|NGO)$/;

interface Visit {
  readonly value: unknown;
  readonly depth: number;
  /** The organisation whose employee, founder or member this is. */
  readonly employer: string | null;
}

/** Reads all JSON-LD of a page. Never throws; only the first 20 scripts of at most 200,000 characters, 2,000 things, 8 levels deep. */
export function readJsonLd({ document }: Page): JsonLd {
  const visits = visitThings(scriptsOf(document));
  const named = visits.filter(({ found }) => found['@type'].some((type) => organisationType.test(type)));
  const names = new Map(named.map(({ found }) => [found['@id'], nameOf(found)]));
  const distinct = new Set([...named.map(({ found }) => nameOf(found))].filter((name) => name !== null));
  const people = visits.filter(({ found }) => found['@type'].includes('Person'));
  return {
    people: people.map(({ found, employer }) => toRawPerson(found, { employer, names })).filter((raw) => raw !== null),
    organisation: distinct.size === 1 ? ([...distinct][0] ?? null) : null,
  };
}

function visitThings(roots: readonly unknown[]): { found: Thing; employer: string | null }[] {
  const waiting: Visit[] = roots.map((value) => ({ value, depth: 0, employer: null }));
  const visited: { found: Thing; employer: string | null }[] = [];
  for (let at = 0; at < waiting.length && at < mostThings; at++) {
    const visit = waiting[at];
    if (!visit || visit.depth > mostDepth) continue;
    const parsed = Array.isArray(visit.value) ? null : thing.safeParse(visit.value);
    if (parsed?.success) visited.push({ found: parsed.data, employer: visit.employer });
    for (const next of nextVisits(visit, parsed?.success ? parsed.data : null))
      if (waiting.length < mostThings) waiting.push(next);
  }
  return visited;
}

function nextVisits({ value, depth, employer }: Visit, found: Thing | null): Visit[] {
  if (Array.isArray(value)) return value.map((item: unknown) => ({ value: item, depth: depth + 1, employer }));
  if (!found) return [];
  const isOrganisation = found['@type'].some((type) => organisationType.test(type));
  const next = (keys: readonly string[], boss: string | null): Visit[] =>
    keys.filter((key) => Object.hasOwn(found, key)).map((key) => ({ value: found[key], depth: depth + 1, employer: boss }));
  return [...next(ways, null), ...next(waysToPeople, isOrganisation ? nameOf(found) : employer)];
}

function toRawPerson(
  found: Thing,
  given: { employer: string | null; names: ReadonlyMap<string | null, string | null> },
): RawPerson | null {
  const parsed = person.safeParse(found);
  if (!parsed.success || parsed.data.deathDate !== undefined) return null;
  const { name, givenName, familyName, jobTitle, email, sameAs, url, image } = parsed.data;
  const fullName = [givenName[0], familyName[0]].filter(Boolean).join(' ');
  return {
    name: name[0] ?? (givenName[0] && familyName[0] ? fullName : null),
    title: jobTitle[0] ?? null,
    company: employerOf(parsed.data, given.names) ?? given.employer,
    addresses: email,
    links: [...url, ...sameAs],
    picture: image[0] ?? null,
  };
}

function employerOf({ worksFor: [first] }: Person, names: ReadonlyMap<string | null, string | null>): string | null {
  if (first === undefined || typeof first === 'string') return first ?? null;
  return names.get(first['@id']) ?? null;
}

function nameOf(found: Thing): string | null {
  const parsed = organisation.safeParse(found);
  return parsed.success ? parsed.data.name : null;
}

function scriptsOf(document: Page['document']): unknown[] {
  const scripts = [...elementsIn(document)].filter(
    ({ tagName, attrs }) =>
      tagName === 'script' && attrs.some(({ name, value }) => name === 'type' && /^\s*application\/ld\+json/i.test(value)),
  );
  const texts = scripts
    .slice(0, mostScripts)
    .map(({ childNodes }) => childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
  return texts.filter((text) => text.length <= mostScript).map(parseJson);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Broken JSON-LD is common and says nothing.
    return null;
  }
}
