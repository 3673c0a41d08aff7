import type { AnsweredChange, ChangeAnswer, ChangeAnswers } from '../../domain/work/answered-changes';
import type { Colleague } from '../../domain/identity/decision';
import type { JobChange } from '../../domain/work/job-change';
import type { Engine } from './engine';
import { isFollowed, setFollowed, type FollowToRecord } from './follows';
import { answerJobChange, jobChangesOf, recordJobChanges } from './job-changes';
import { countNews, findNews, markNewsSeen } from './job-news';

/** Job changes as a card shows them. */
export interface ProposalsToRecord {
  readonly address: string;
  readonly changes: readonly JobChange[];
  /** Whether these are all: what was proposed before and is not among them is withdrawn. */
  readonly complete: boolean;
  /** ISO instant. */
  readonly at: string;
}

export interface ChangeAnswerToRecord {
  readonly address: string;
  readonly changeId: string;
  /** Null takes the colleague's answer back. */
  readonly answer: ChangeAnswer | null;
  readonly by: Colleague;
  /** ISO instant. */
  readonly at: string;
}

/** What was proposed of a person before, and when sightings of theirs were last forgotten. */
export type KnownPast = Pick<ChangeAnswers, 'known' | 'forgottenOn'>;

/** Where a page of news ended. */
export interface NewsPlace {
  /** ISO instant. */
  readonly proposedAt: string;
  readonly personId: string;
  readonly changeId: string;
}

export interface NewsQuery {
  readonly colleague: string;
  readonly now: Date;
  /** The page after this place; null for the first. */
  readonly after: NewsPlace | null;
  readonly limit: number;
}

export interface NewsItem {
  readonly place: NewsPlace;
  readonly address: string;
  readonly name: string | null;
  readonly change: AnsweredChange;
  /** Proposed since the colleague last looked. */
  readonly unread: boolean;
}

/** What is kept of job changes. A person's rows go with the person. */
export interface JobChangeStore {
  /** Keeps proposals of a person who is stored; nothing of anybody else. Cards stay good. */
  recordJobChanges(proposals: ProposalsToRecord): Promise<void>;
  /** All that was proposed of the person and not forgotten since, also what was withdrawn, with the answers that stand. */
  jobChangesOf(address: string): Promise<KnownPast>;
  /** Cards of before are not shown any more. `unknown`: no such change was ever proposed, or there is nothing to take back. */
  answerJobChange(answer: ChangeAnswerToRecord): Promise<'kept' | 'unknown'>;
  /** Whether a colleague follows the person with this address. */
  isFollowed(address: string, colleague: string): Promise<boolean>;
  /** Cards of before are not shown any more. `not-known`: nothing is stored under the address. */
  setFollowed(following: FollowToRecord): Promise<'done' | 'not-known'>;
  /** Changes of the people whom the colleague met or follows, newest first, without those that are set aside or withdrawn. */
  findNews(query: NewsQuery): Promise<readonly NewsItem[]>;
  /** How many were proposed since the colleague last looked, at most `limit`. */
  countNews(query: Omit<NewsQuery, 'after'>): Promise<number>;
  /** The colleague has looked at all that was proposed up to this ISO instant; never goes back. */
  markNewsSeen(colleague: string, upTo: string): Promise<void>;
}

export function jobChangeStoreOf(engine: Engine): JobChangeStore {
  return {
    recordJobChanges: (proposals) => recordJobChanges(engine.db, proposals),
    jobChangesOf: (address) => jobChangesOf(engine, address),
    answerJobChange: (answer) => answerJobChange(engine.db, answer),
    isFollowed: (address, colleague) => isFollowed(engine, address, colleague),
    setFollowed: (following) => setFollowed(engine, following),
    findNews: (query) => findNews(engine, query),
    countNews: (query) => countNews(engine, query),
    markNewsSeen: (colleague, upTo) => markNewsSeen(engine.db, colleague, upTo),
  };
}
