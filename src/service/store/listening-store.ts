import type { Author, Deletion, KeptPost } from '../../connectors/listener';
import type { TermMatch, Tone, ToneLabel } from '../../domain/brand/mention';
import type { Post } from '../../domain/brand/post';
import type { Engine } from './engine';
import { fileHeard } from './mentions-file';
import { findMentions } from './mentions-read';
import { markSeen, nameAuthors, unnamedAuthors, unseenPosts } from './mentions-upkeep';
import { openLeases } from './stream-leases';
import { claimStream, streamStates } from './stream-cursors';

/** A post that speaks of a brand, judged. */
export interface JudgedMention {
  readonly brand: string;
  readonly post: Post;
  readonly author: Author;
  readonly matches: readonly TermMatch[];
  readonly tone: ToneLabel;
  /** 0 to 1. */
  readonly confidence: number;
  /** What judged the tone. */
  readonly tonedBy: Tone['by'];
}

/** What was heard since the last time, of one stream. */
export interface HeardToFile {
  readonly stream: string;
  /** Of the claim under which it was heard. */
  readonly owner: string;
  readonly network: string;
  readonly mentions: readonly JudgedMention[];
  /** Posts that got other words, with the brands that these speak of. */
  readonly reworded: readonly { readonly id: string; readonly brands: readonly string[] }[];
  readonly deletions: readonly Deletion[];
  readonly cursor: string | null;
  /** ISO instants. */
  readonly lastEventAt: string | null;
  readonly at: string;
}

export interface Filed {
  /** Mentions that are new or say something else than before. */
  readonly mentions: number;
  /** Mentions that went. */
  readonly removed: number;
}

/** How far a stream was heard. */
export interface StreamState {
  readonly stream: string;
  /** ISO instants. */
  readonly lastEventAt: string | null;
  readonly updatedAt: string;
  /** How far behind the network the last event was when it was kept. */
  readonly lagMs: number | null;
}

export interface KeptMention extends JudgedMention {
  /** ISO instant. */
  readonly seenAt: string;
}

/** The page of mentions after one of them, newest first. */
export interface MentionQuery {
  /** ISO instant of the oldest wanted. */
  readonly since: string;
  readonly after: KeptMention | null;
  readonly limit: number;
}

/** The right to listen to a stream: no other replica has it until it is given back, or this process or its connection is gone. */
export interface StreamLease {
  /** Aborts when the right is lost. */
  readonly signal: AbortSignal;
  release(): Promise<void>;
}

/** Posts of a network that were not seen at their source since, the longest unseen first. */
export interface UnseenQuery {
  readonly network: string;
  /** ISO instants; `-infinity` for all. */
  readonly seenBefore: string;
  readonly publishedSince: string;
  readonly most: number;
}

/** Accounts of a network whose names nobody has told yet. */
export interface UnnamedQuery {
  readonly network: string;
  /** ISO instant of the oldest post that counts. */
  readonly since: string;
  readonly most: number;
}

export interface ListeningStore {
  /** Null if another replica listens to the stream. Rejects if the database can't be reached. */
  lease(stream: string): Promise<StreamLease | null>;
  /** Makes `owner` (a UUID) the only one whose `file` is taken for the stream; resolves to how far it was heard, or null. */
  claim(stream: string, owner: string): Promise<string | null>;
  /** Keeps all of it together with the cursor, in one transaction. Cards of the authors are outdated. `lost`: somebody else claimed the stream; nothing is kept. */
  file(heard: HeardToFile): Promise<Filed | 'lost'>;
  states(): Promise<readonly StreamState[]>;
  mentions(query: MentionQuery): Promise<readonly KeptMention[]>;
  unseenPosts(query: UnseenQuery): Promise<readonly KeptPost[]>;
  /** These posts were just looked for at their source. */
  markSeen(network: string, ids: readonly string[], at: string): Promise<void>;
  unnamedAuthors(query: UnnamedQuery): Promise<readonly string[]>;
  /** Writes what is known of these authors now into what is kept of theirs. */
  nameAuthors(network: string, authors: readonly Author[]): Promise<void>;
  /** Gives all leases back. */
  close(): Promise<void>;
}

export function listeningStoreOf(engine: Engine, secret: string): ListeningStore {
  const leases = openLeases(engine);
  return {
    lease: (stream) => leases.take(stream),
    claim: (stream, owner) => claimStream(engine.db, stream, owner),
    file: (heard) => fileHeard(engine.db, heard, secret),
    states: () => streamStates(engine.db),
    mentions: (query) => findMentions(engine, query),
    unseenPosts: (query) => unseenPosts(engine.db, query),
    markSeen: (network, ids, at) => markSeen(engine.db, { network, ids, at }),
    unnamedAuthors: (query) => unnamedAuthors(engine.db, query),
    nameAuthors: (network, authors) => nameAuthors(engine.db, network, authors),
    close: () => leases.close(),
  };
}
