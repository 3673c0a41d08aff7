import type { Post } from '../domain/brand/post';
import type { Finding, Http, HttpAnswer, Limit, SourceCard } from './connector';

/** Who wrote a post, as far as the network said it together with the post. */
export interface Author {
  readonly network: string;
  /** `Account.id`; null where the post came from a place that knows the author under an id of its own only, so that the page tells who it is. */
  readonly id: string | null;
  readonly handle: string | null;
  readonly url: string | null;
  readonly name: string | null;
}

export interface HeardPost {
  readonly post: Post;
  readonly author: Author;
  /** That it was published before with other words: what was kept of those is replaced, or goes if these speak of nobody we watch. */
  readonly edited: boolean;
}

/** Taken back at its source: one post (`Post.id`), or an account with all it wrote (`Account.id`). */
export interface Deletion {
  readonly of: 'post' | 'account';
  readonly id: string;
}

/** What came in, in the order of its source. */
export interface Heard {
  readonly kind: 'heard';
  readonly posts: readonly HeardPost[];
  readonly deletions: readonly Deletion[];
  /** Where to go on once all of this is kept; null if the source was not read at all. */
  readonly cursor: string | null;
  /** ISO instant of the newest event; null if there was none. */
  readonly lastEventAt: string | null;
  /** ISO instant before which asking again is pointless. */
  readonly retryAt: string | null;
}

/** A poll's answer: what came in, or why nothing could be learnt. */
export type PollAnswer = Heard | Extract<Finding, { kind: 'refused' | 'unreadable' | 'unreachable' }>;

/** What is looked for, and all that leaves the house: words of the watched brands, our own first. */
export interface ListenTerms {
  /** Names and products. */
  readonly names: readonly string[];
  /** Without `#`, in lower case. */
  readonly hashtags: readonly string[];
}

/** Where to go on: one place of the listener, and how far it was read. A cursor of null starts with what is new. */
export interface ListenFrom {
  readonly place: string;
  readonly cursor: string | null;
}

/** How a line is opened, where its address does not say all. */
export interface LineOpening {
  readonly headers: Readonly<Record<string, string>>;
  /** Messages that are sent as soon as it is open. */
  readonly say: readonly string[];
  /** Whether nothing may come for long although all is well: pings are signs of life then, and each gives an empty batch. */
  readonly isQuiet: boolean;
}

/** Messages that a host sends as they come; what has gathered since the last turn comes together. */
export interface Streams {
  /**
   * Opens a WebSocket (wss) and gives its text messages. Ends without an error when whoever reads is so slow that more would have to be held than may be:
   * open it again from what was read. Rejects with an `HttpError` when the line can't be opened, breaks, or is silent for too long.
   */
  open(url: string, opening?: LineOpening): AsyncIterable<readonly string[]>;
}

/** Requests that sign in. They are sent once, follow no redirect, and no answer is kept. */
export interface SignIn {
  /** Sends JSON, or no body at all. Rejects with an `HttpError` when no answer could be had. */
  post(url: string, json: unknown, headers?: Readonly<Record<string, string>>): Promise<HttpAnswer>;
}

/** Money that was set aside for one request. */
export interface Aside {
  /** Gives back what the request did not cost, in cents. */
  giveBack(cents: number): Promise<void>;
}

/** What a listener may spend, counted for all replicas together, in cents. A month is 30 days. */
export interface Purse {
  /** Sets money aside, or says (ISO instant) when there may be some again. */
  take(cents: number, mostAMonth: number): Promise<Aside | { readonly usedUpUntil: string }>;
}

/** A listener's only ways out, and what it may know. `settings` holds the values of its own `settings`, by name. */
export interface ListenIo {
  readonly http: Http;
  readonly stream: Streams;
  readonly signIn: SignIn;
  readonly purse: Purse;
  readonly now: Date;
  readonly settings: Readonly<Record<string, string>>;
  /** What the listener remembers as long as the process lives, such as a session. Written down nowhere. */
  readonly memory: Map<string, string>;
}

/** A post that is kept, as it was heard. */
export type KeptPost = Pick<HeardPost, 'post' | 'author'>;

/** Asking again about posts that are kept, for networks which do not tell by themselves what was changed or taken back. */
export interface Recheck {
  /** Posts in one call. */
  readonly most: number;
  /** A post's turn comes at most once in so many hours, until it is so many days old. */
  readonly everyHours: number;
  readonly forDays: number;
  /** Posts as they are now (`edited`), and deletions; a post that the answer leaves out is as it was. The cursor is null. Never rejects for an expected failure. */
  ask(posts: readonly KeptPost[], io: ListenIo): Promise<PollAnswer>;
}

/** Finding out who wrote, for networks which tell the account only. */
export interface AuthorNames {
  /** Accounts in one call. */
  readonly most: number;
  /** Authors by `Account.id`; `deletions` are accounts of which nothing may be shown. Never rejects for an expected failure. */
  ask(ids: readonly string[], io: ListenIo): Promise<NamedAuthors | Exclude<PollAnswer, { kind: 'heard' }>>;
}

export interface NamedAuthors {
  readonly kind: 'named';
  readonly authors: readonly Author[];
  readonly deletions: readonly Deletion[];
}

/** What the administrator has to list for it, such as addresses of feeds. */
export interface ListedPlaces {
  /** What one is, in words: "feed address". */
  readonly what: string;
  /** Listened to where none is listed. */
  readonly usual: readonly string[];
  /** The place in its one spelling; null if the text is none. */
  parse(text: string): string | null;
}

/** Asked again and again. Never rejects for an expected failure: it says so in the answer. */
export interface Polling {
  readonly way: 'polled';
  readonly everySeconds: number;
  poll(from: ListenFrom, terms: ListenTerms, io: ListenIo): Promise<PollAnswer>;
}

/** Sends by itself. Rejects as `Streams.open` does; an event that can't be read is left out. */
export interface Sending {
  readonly way: 'streamed';
  /** Whether a line begins where the last one ended; one that only tells what comes is left out where listening ends by itself. */
  readonly goesBack: boolean;
  listen(from: ListenFrom, terms: ListenTerms, io: ListenIo): AsyncIterable<Heard>;
}

/** One way to hear a place of a network. */
export type Way = Polling | Sending;

/** A way that needs settings which the first does without. */
export interface SecondWay {
  /** Ends the name of its streams: "search". */
  readonly name: string;
  /** Names of settings of the listener. */
  readonly needs: readonly string[];
  /** Whether it leads to this place, with these settings. */
  leadsTo(place: string, settings: ListenIo['settings']): boolean;
  readonly way: Way;
}

/** A source of posts that nobody was looked up for, whose id is the network of its posts: a card and one function. It owns no timers, retry or log. */
interface ListenerCard extends SourceCard {
  /** The same once the listener's secret setting is set; null if a key changes nothing or there is none. */
  readonly limitWithKey: Limit | null;
  /** Null where the stream tells what was changed and taken back, or the network lets nobody ask. */
  readonly recheck: Recheck | null;
  /** Null where the network tells the author together with the post. */
  readonly authorNames: AuthorNames | null;
  /** A post that was not seen at its source for so many days goes: what the network allows, or less; null if it says nothing of that. */
  readonly keptDays: number | null;
  /** The most that it may spend in 30 days by its settings, in cents; null for what costs nothing. */
  readonly mostCents: ((settings: ListenIo['settings']) => number | null) | null;
  /** What is listened to without the administrator's word, or what they have to list. */
  readonly places: readonly string[] | ListedPlaces;
  /** Another way to the same network's posts, heard beside the first; what both hear is kept once. Null if there is none. */
  readonly besides: SecondWay | null;
}

export interface PolledListener extends ListenerCard, Polling {}

export interface StreamedListener extends ListenerCard, Sending {}

export type Listener = PolledListener | StreamedListener;
