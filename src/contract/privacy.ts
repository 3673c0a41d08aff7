import { z } from 'zod';

/*
 * What administrators do with what is kept of people. Addresses are in bodies, never in paths: those stand in logs. Whatever is refused has a status other
 * than 2xx and a body with `error`, one English sentence that says what to do.
 */

const address = z.string().min(3).max(320);
const note = z.string().trim().min(3, 'must be at least 3 characters').max(500, 'must be at most 500 characters');
const day = z.iso.date('must be a day such as 2026-11-22');
const who = z.strictObject({ id: z.string(), name: z.string().nullable() });
const cursor = z.string().max(200).nullable().default(null);

/** `POST /api/people/export`. `forPerson`: colleagues are numbered instead of named, as for a copy that the person is given. */
export const exportRequest = z.strictObject({ address, forPerson: z.boolean().default(false) });
export type ExportRequest = z.infer<typeof exportRequest>;

/** One thing that is known of the person: where it comes from, when it was seen, and how sure it is that it is theirs. */
const fact = z.strictObject({
  what: z.string(),
  /** A text, or a position's title, company and days. */
  value: z.union([z.string(), z.record(z.string(), z.string().nullable())]),
  /** A network's name, `the person’s own message`, or a colleague. */
  source: z.string(),
  /** Where it can be read; null if it has no page. */
  url: z.string().nullable(),
  /** ISO day or instant at which it was first and last seen there. */
  firstSeen: z.string().nullable(),
  lastSeen: z.string().nullable(),
  /** `stated`, `proven`, `likely`, `possible`, `rejected`, or a figure of 0 to 1. */
  confidence: z.union([z.string(), z.number()]).nullable(),
  /** Why it is taken to be theirs, in words. */
  because: z.array(z.string()),
});
export type PersonFact = z.infer<typeof fact>;

/** Everything kept about a person. `facts` is for reading; `records` is every row of every table, as it is stored. */
export const personExport = z.strictObject({
  address: z.string(),
  exportedAt: z.iso.datetime(),
  /** Whether the address is on the list of those who are not looked up. */
  suppressed: z.boolean(),
  /** All addresses that are the same person's. */
  addresses: z.array(z.string()),
  facts: z.array(fact),
  /** Who looked the person up, on which day, for what. */
  lookups: z.array(z.strictObject({ colleague: z.string(), day: z.string(), purpose: z.string() })),
  /** What the person asked for on the public page. */
  requests: z.array(
    z.strictObject({ kind: z.string(), reference: z.string(), filedAt: z.string(), outcome: z.string().nullable() }),
  ),
  records: z.record(z.string(), z.array(z.record(z.string(), z.unknown()))),
});
export type PersonExport = z.infer<typeof personExport>;

/** `POST /api/people/erase`. With `suppress` the person is never looked up again. */
export const eraseRequest = z.strictObject({ address, suppress: z.boolean().default(false) });
export type EraseRequest = z.infer<typeof eraseRequest>;

/** `addresses`: how many addresses of the person were stored; 0 if nothing was kept. */
export const eraseAnswer = z.strictObject({ addresses: z.int(), suppressed: z.boolean() });
export type EraseAnswer = z.infer<typeof eraseAnswer>;

/** `POST /api/people/unsuppress`: 200, also if the address was not on the list. */
export const unsuppressRequest = z.strictObject({ address, reason: note });
export type UnsuppressRequest = z.infer<typeof unsuppressRequest>;
export const unsuppressAnswer = z.strictObject({ wasSuppressed: z.boolean() });
export type UnsuppressAnswer = z.infer<typeof unsuppressAnswer>;

/** `POST /api/people/forget`: everybody whom no message showed since that day. With `dryRun` nobody is erased. */
export const forgetRequest = z.strictObject({
  notMetSince: day,
  /** Also those whom a colleague follows. */
  alsoFollowed: z.boolean().default(false),
  dryRun: z.boolean().default(false),
});
export type ForgetRequest = z.infer<typeof forgetRequest>;

/** `people`: who was forgotten, or would be. `keptAsFollowed`: who stays because a colleague follows them. */
export const forgetAnswer = z.strictObject({ people: z.int(), keptAsFollowed: z.int() });
export type ForgetAnswer = z.infer<typeof forgetAnswer>;

/** What a person may ask for on the public page. */
export const requestKinds = ['copy', 'erasure', 'objection'] as const;

/** One request of a person. It is to be answered within a month: `dueOn`. */
const personRequest = z.strictObject({
  id: z.uuid(),
  kind: z.enum(requestKinds),
  /** What the person was told to name. */
  reference: z.string(),
  /** Null once it is answered: it is forgotten then. */
  address: z.string().nullable(),
  language: z.string(),
  filedAt: z.iso.datetime(),
  timesAsked: z.int(),
  ageDays: z.int(),
  dueOn: z.string(),
  answered: z
    .strictObject({ at: z.iso.datetime(), outcome: z.enum(['done', 'refused']), note: z.string().nullable() })
    .nullable(),
});
export type PersonRequest = z.infer<typeof personRequest>;

/** `GET /api/privacy/requests?answered=true`: open ones, oldest first; or answered ones, newest first. At most 200. */
export const requestsQuery = z.strictObject({ answered: z.enum(['true', 'false']).default('false') });
export type RequestsQuery = z.infer<typeof requestsQuery>;
export const personRequests = z.strictObject({ requests: z.array(personRequest) });
export type PersonRequests = z.infer<typeof personRequests>;

/** `POST /api/privacy/requests/answer`: 200 `answered: false` if there is no such open request. Whatever was asked for is done before, by its own command. */
export const answerRequest = z.strictObject({ id: z.uuid(), outcome: z.enum(['done', 'refused']), note: note.nullable() });
export type AnswerRequest = z.infer<typeof answerRequest>;
export const answerAnswer = z.strictObject({ answered: z.boolean() });
export type AnswerAnswer = z.infer<typeof answerAnswer>;

/** `POST /api/privacy/lookups`: who looked up whom, newest first, 100 a page; of one person or one colleague if they are named. */
export const lookupsRequest = z.strictObject({
  address: address.nullable().default(null),
  colleague: z.string().max(200).nullable().default(null),
  after: cursor,
});
export type LookupsRequest = z.infer<typeof lookupsRequest>;

/** `person` is a keyed hash, the same for the same address; null once the person was erased. */
export const lookupsPage = z.strictObject({
  items: z.array(z.strictObject({ colleague: z.string(), person: z.string().nullable(), day: z.string(), purpose: z.string() })),
  next: z.string().nullable(),
});
export type LookupsPage = z.infer<typeof lookupsPage>;

/** `GET /api/privacy/acts?after=…`: what administrators did, newest first, 100 a page. */
export const actsQuery = z.strictObject({ after: z.string().max(200).optional() });
export type ActsQuery = z.infer<typeof actsQuery>;
export const actsPage = z.strictObject({
  items: z.array(
    z.strictObject({
      at: z.iso.datetime(),
      by: who,
      act: z.string(),
      person: z.string().nullable(),
      note: z.string().nullable(),
    }),
  ),
  next: z.string().nullable(),
});
export type ActsPage = z.infer<typeof actsPage>;
