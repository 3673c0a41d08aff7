import type { Mention } from './brand/mention';
import type { Post } from './brand/post';
import type { JudgedAccount } from './identity/judged-account';
import type { OtherAddress } from './identity/other-addresses';
import type { AnsweredChange } from './work/answered-changes';
import type { CurrentPosition } from './work/position';

/** How one network's part of a look-up ended. `none`: it answered and knows nobody; a failure never becomes `none`. */
export type Outcome = 'asking' | 'found' | 'none' | 'refused' | 'unreadable' | 'unreachable';

export interface NetworkState {
  readonly network: string;
  readonly outcome: Outcome;
  /** ISO instant of the last answer or failure; null while asking for the first time. */
  readonly askedAt: string | null;
  /** ISO instant before which asking again is pointless (Retry-After, open circuit, used-up budget). */
  readonly retryAt: string | null;
  /** ISO instant since which its facts are no longer fresh; null if they are fresh or there are none. */
  readonly staleSince: string | null;
}

export interface LookAlikeWarning {
  /** The domain in the sender's address as a program sees it, in its `xn--` form where it has one. */
  readonly domain: string;
  /** The known domain it imitates. */
  readonly imitates: string;
}

/** Everything the pane shows of one person, judged; the newest card replaces the one before. */
export interface Card {
  readonly address: string;
  readonly name: string | null;
  /** The best verdict among the accounts; `unknown` if no account is proven or likely. */
  readonly sureness: 'proven' | 'likely' | 'unknown';
  readonly position: CurrentPosition | null;
  /** Newest first, without those that are set aside. */
  readonly jobChanges: readonly AnsweredChange[];
  /** Job changes that a colleague said are wrong, or that whoever looks put off: kept in reach. */
  readonly changesSetAside: readonly AnsweredChange[];
  /** Whether whoever looks follows this person. */
  readonly followed: boolean;
  /** Proven and likely accounts, surest first. */
  readonly accounts: readonly JudgedAccount[];
  /** Possible accounts: offered, never drawn as the person. */
  readonly candidates: readonly JudgedAccount[];
  /** Accounts that a colleague said are somebody else's: kept in reach, so that it can be taken back. */
  readonly setAside: readonly JudgedAccount[];
  /** Other addresses which colleagues said are this person's; empty under a look-alike warning. */
  readonly addresses: readonly OtherAddress[];
  /** This person's posts about a brand, those that seem to need an answer first, then newest first. */
  readonly mentions: readonly Mention[];
  /** Mentions that a colleague said are not about the brand: kept in reach. */
  readonly mentionsSetAside: readonly Mention[];
  /** Other recent public posts, newest first. */
  readonly posts: readonly Post[];
  readonly networks: readonly NetworkState[];
  readonly lookAlike: LookAlikeWarning | null;
  /** ISO instant of the oldest fact source still relied on; null if nothing is known. */
  readonly asOf: string | null;
  /** True when the answers came from the bundled sample networks. */
  readonly sample: boolean;
  /** Another one once more is known of the person than this card was drawn from; null while nothing is kept. */
  readonly mark: string | null;
}
