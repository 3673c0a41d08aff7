import {
  actsPage,
  answerRequest,
  answerAnswer,
  eraseAnswer,
  eraseRequest,
  exportRequest,
  forgetAnswer,
  forgetRequest,
  lookupsPage,
  lookupsRequest,
  personExport,
  personRequests,
  unsuppressAnswer,
  unsuppressRequest,
  type ActsPage,
  type LookupsPage,
  type PersonFact,
  type PersonRequest,
} from '../../../src/contract/privacy';
import { json, type FakeRequest } from './answers';

/** What a service in memory keeps of people. */
export interface FakePeople {
  /** Null for a request that is not about people. */
  answer(request: FakeRequest): Response | null;
  readonly facts: Map<string, readonly PersonFact[]>;
  readonly suppressed: Set<string>;
  readonly requests: PersonRequest[];
  readonly lookups: LookupsPage['items'][number][];
  readonly acts: ActsPage['items'][number][];
  /** Addresses of whom nobody met for long. */
  readonly notMet: string[];
}

const at = '2026-11-20T09:30:00.000Z';
const by = { id: 'tid:oid', name: 'Robin Vale' };

/** Somebody of whom something is known. */
export function factOf(what: string, value: PersonFact['value'], change: Partial<PersonFact> = {}): PersonFact {
  const seen = {
    firstSeen: null,
    lastSeen: '2026-11-01',
    confidence: 'proven',
    because: ['address exact, Gravatar, 2026-11-01'],
  };
  return { what, value, source: 'Gravatar', url: null, ...seen, ...change };
}

/** One request of the public page that waits. */
export function requestOf(change: Partial<PersonRequest> = {}): PersonRequest {
  return {
    id: '3f0e8a52-9f43-4d0f-8d3c-2f2f5a1d7c11',
    ...{ kind: 'erasure', reference: 'ABCD-2345', address: 'anna@baltwave.example', language: 'lv' },
    ...{ filedAt: '2026-11-12T08:00:00.000Z', timesAsked: 1, ageDays: 8, dueOn: '2026-12-12', answered: null },
    ...change,
  };
}

export function createFakePeople(): FakePeople {
  const people: FakePeople = {
    ...{ facts: new Map(), suppressed: new Set(), requests: [], lookups: [], acts: [], notMet: [] },
    answer: ({ path, body }) => {
      const route = Object.entries(routes).find(([name]) => path.startsWith(`/api/${name}`));
      return route ? route[1](body, path) : null;
    },
  };

  function note(act: string, words: string | null = null): void {
    people.acts.unshift({ at, by, act, person: 'ab12cd34ef56ab12', note: words });
  }

  function exportOf(body: unknown): Response {
    const { address, forPerson } = exportRequest.parse(body);
    const facts = people.facts.get(address) ?? [];
    const lookups =
      facts.length > 0 ? [{ colleague: forPerson ? 'colleague 1' : by.id, day: '2026-11-19', purpose: 'open-message' }] : [];
    note('export');
    const known = {
      address,
      exportedAt: at,
      suppressed: people.suppressed.has(address),
      facts: [...facts],
      lookups,
      requests: [],
    };
    const records = facts.length > 0 ? { person: [{ id: 1 }], address: [{ address }] } : {};
    return json(200, personExport.parse({ ...known, addresses: facts.length > 0 ? [address] : [], records }));
  }

  function erase(body: unknown): Response {
    const { address, suppress } = eraseRequest.parse(body);
    const addresses = people.facts.delete(address) ? 1 : 0;
    if (suppress) people.suppressed.add(address);
    note(suppress ? 'suppress' : 'erase');
    return json(200, eraseAnswer.parse({ addresses, suppressed: people.suppressed.has(address) }));
  }

  function unsuppress(body: unknown): Response {
    const { address, reason } = unsuppressRequest.parse(body);
    note('unsuppress', reason);
    return json(200, unsuppressAnswer.parse({ wasSuppressed: people.suppressed.delete(address) }));
  }

  function forget(body: unknown): Response {
    const { dryRun } = forgetRequest.parse(body);
    const count = dryRun ? people.notMet.length : people.notMet.splice(0).length;
    return json(200, forgetAnswer.parse({ people: count, keptAsFollowed: 1 }));
  }

  function requestsOf(isAnswered: boolean): Response {
    return json(
      200,
      personRequests.parse({ requests: people.requests.filter(({ answered }) => (answered !== null) === isAnswered) }),
    );
  }

  function answerOne(body: unknown): Response {
    const { id, outcome, note: words } = answerRequest.parse(body);
    const place = people.requests.findIndex((request) => request.id === id && request.answered === null);
    const request = people.requests[place];
    if (request) people.requests[place] = { ...request, address: null, answered: { at, outcome, note: words } };
    return json(200, answerAnswer.parse({ answered: request !== undefined }));
  }

  function lookupsOf(body: unknown): Response {
    const { colleague, after } = lookupsRequest.parse(body);
    note('read-lookups');
    const all = people.lookups.filter((one) => colleague === null || one.colleague === colleague);
    const begin = after === null ? 0 : Number(after);
    const next = begin + 2 < all.length ? String(begin + 2) : null;
    return json(200, lookupsPage.parse({ items: all.slice(begin, begin + 2), next }));
  }

  /** The longer address of two first. */
  const routes: Readonly<Record<string, (body: unknown, path: string) => Response>> = {
    'people/export': exportOf,
    'people/erase': erase,
    'people/unsuppress': unsuppress,
    'people/forget': forget,
    'privacy/requests/answer': answerOne,
    'privacy/requests': (_body, path) => requestsOf(path.endsWith('answered=true')),
    'privacy/lookups': lookupsOf,
    'privacy/acts': () => json(200, actsPage.parse({ items: people.acts, next: null })),
  };

  return people;
}
