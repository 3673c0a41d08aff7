import type { Author } from '../../connectors/listener';
import type { Correction, CorrectionWord } from '../../domain/brand/correction';
import type { Post } from '../../domain/brand/post';
import { findBegun, findCorrected, findMark, findSaidPosts, findStanding, findUnknownAuthors } from './corrections-read';
import { recordCorrection, undoCorrection, type CorrectionToRecord, type CorrectionToUndo, type MentionKey } from './corrections';
import type { Engine } from './engine';
import { findColleagues, findPeople, type ColleagueQuery } from './find-speakers';
import type { KnownPerson } from './store';

/** A mention that a colleague gave a tone: the newest word, with the text as it is now. */
export interface CorrectedText {
  readonly network: string;
  readonly brand: string;
  readonly said: CorrectionWord;
  /** Of the text that it was said of. */
  readonly print: string;
  readonly text: string;
  readonly language: string | null;
}

/** A post that listening heard of an account which is nobody's, as far as we know. */
export interface UnknownAuthor {
  readonly post: Post;
  readonly author: Author;
  readonly corrections: readonly Correction[] | null;
}

export interface BegunStream {
  readonly stream: string;
  /** ISO instant. */
  readonly since: string;
}

/** What colleagues say of mentions, and who else says something. */
export interface CorrectionStore {
  /** What is kept of a post, heard or found; an empty list if nothing is. Several of them only while copies differ. */
  findSaidPosts(key: Omit<MentionKey, 'brand'>): Promise<readonly Post[]>;
  /** The newest word of a colleague counts. Cards of before are not shown any more. `unusable`: nothing that can be kept. */
  record(correction: CorrectionToRecord): Promise<'recorded' | 'unusable'>;
  undo(undoing: CorrectionToUndo): Promise<'undone' | 'not-found'>;
  /** All that colleagues say, unless it was taken back, of whatever mention. */
  standing(): Promise<readonly Correction[]>;
  /** For training: one for each mention that has a tone by colleagues and whose text is still kept. */
  corrected(): Promise<readonly CorrectedText[]>;
  /** Changes with everything that is learnt of the person; null if nothing is kept. One indexed read. */
  mark(address: string): Promise<string | null>;
  /** People of the same domain or employer who published something, the newest first; without the one asked about. */
  colleagues(query: ColleagueQuery): Promise<readonly KnownPerson[]>;
  /** Those of these addresses of whom something is kept. */
  people(addresses: readonly string[]): Promise<readonly KnownPerson[]>;
  /** Posts whose stated author has this very name, by accounts that are nobody's; the newest ten. */
  unknownAuthors(name: string): Promise<readonly UnknownAuthor[]>;
  /** Since when each of these streams is heard; one that never was is left out. */
  begun(streams: readonly string[]): Promise<readonly BegunStream[]>;
}

export function correctionStoreOf(engine: Engine): CorrectionStore {
  return {
    findSaidPosts: (key) => findSaidPosts(engine, key),
    record: (correction) => recordCorrection(engine.db, correction),
    undo: (undoing) => undoCorrection(engine.db, undoing),
    standing: () => findStanding(engine),
    corrected: () => findCorrected(engine),
    mark: (address) => findMark(engine, address),
    colleagues: (query) => findColleagues(engine, query),
    people: (addresses) => findPeople(engine, addresses),
    begun: (streams) => findBegun(engine, streams),
    unknownAuthors: (name) => findUnknownAuthors(engine, name),
  };
}
