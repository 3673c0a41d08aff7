import type { Kysely } from 'kysely';
import { erasePerson } from './erasure';
import { findNotMet, type NotMet } from './forgetting';
import {
  findLookups,
  forgetLookups,
  noteLookups,
  type LookupAuditQuery,
  type LookupToNote,
  type NotedLookup,
} from './lookup-audit';
import { findRecords, type PersonRecords } from './person-records';
import { findActs, recordAct, type ActToRecord, type PrivacyAct, type PrivacyActQuery } from './privacy-acts';
import {
  answerRequest,
  fileRequest,
  findRequests,
  requestsAbout,
  type PrivacyRequest,
  type RequestAnswer,
  type RequestToFile,
} from './privacy-requests';
import { isSuppressed, suppress, unsuppress } from './suppression';
import { mergeSuppression, suppressionList, type SuppressionList } from './suppression-list';

/** An account as a mention names its author. `linkKey` is the key of its page; null if it has none of its own. */
export interface NamedAccount {
  readonly network: string;
  readonly id: string;
  readonly linkKey: string | null;
}

/** An account whose traces go with a person. One that is not sure may be somebody else's: what comes of it later is kept. */
export interface OwnAccount extends NamedAccount {
  readonly isSure: boolean;
}

/** Somebody to be erased, with the accounts that are surely theirs. */
export interface PersonToErase {
  readonly address: string;
  readonly accounts: readonly OwnAccount[];
  /** ISO instant. */
  readonly at: string;
}

/** What the rights of people need of the store. Addresses are normalised by the caller. */
export interface PrivacyStore {
  /** Every row about the person, by table. */
  records(address: string, accounts: readonly OwnAccount[]): Promise<PersonRecords>;
  /** Resolves to how many addresses of the person were stored. */
  erase(person: PersonToErase): Promise<number>;
  /** Erases, and keeps the keyed hash of each address on the list. */
  suppress(person: PersonToErase): Promise<number>;
  /** False if the address was not on the list. */
  unsuppress(address: string): Promise<boolean>;
  isSuppressed(address: string): Promise<boolean>;
  findNotMet(query: { readonly since: string; readonly alsoFollowed: boolean }): Promise<NotMet>;
  /** For a restore: see `README.md`. */
  suppressionList(): Promise<SuppressionList>;
  mergeSuppression(list: SuppressionList): Promise<number>;
  noteLookups(lookups: readonly LookupToNote[]): Promise<void>;
  findLookups(query: LookupAuditQuery): Promise<readonly NotedLookup[]>;
  /** Removes what was noted before an ISO day. */
  forgetLookups(before: string): Promise<number>;
  recordAct(act: ActToRecord): Promise<void>;
  findActs(query: PrivacyActQuery): Promise<readonly PrivacyAct[]>;
  /** Null if too many requests wait. */
  fileRequest(request: RequestToFile): Promise<string | null>;
  findRequests(query: { readonly open: boolean; readonly limit: number }): Promise<readonly PrivacyRequest[]>;
  requestsAbout(address: string): Promise<readonly PrivacyRequest[]>;
  /** Resolves to the address; null if there is no such open request. */
  answerRequest(answer: RequestAnswer): Promise<string | null>;
}

export function privacyStoreOf(db: Kysely<unknown>, secret: string): PrivacyStore {
  return {
    records: (address, accounts) => findRecords(db, { address, accounts, secret }),
    erase: ({ address, accounts, at }) => erasePerson(db, address, { accounts, at, secret }),
    suppress: ({ address, accounts, at }) => suppress(db, address, { accounts, at, secret }),
    unsuppress: (address) => unsuppress(db, address, secret),
    isSuppressed: (address) => isSuppressed(db, address, secret),
    findNotMet: (query) => findNotMet(db, query),
    suppressionList: () => suppressionList(db),
    mergeSuppression: (list) => mergeSuppression(db, list, secret),
    noteLookups: (lookups) => noteLookups(db, lookups, secret),
    findLookups: (query) => findLookups(db, query, secret),
    forgetLookups: (before) => forgetLookups(db, before),
    recordAct: (act) => recordAct(db, act, secret),
    findActs: (query) => findActs(db, query),
    fileRequest: (request) => fileRequest(db, request, secret),
    findRequests: (query) => findRequests(db, query, secret),
    requestsAbout: (address) => requestsAbout(db, address, secret),
    answerRequest: (answer) => answerRequest(db, answer, secret),
  };
}
