import type { Http } from '../../connectors/connector';
import type { ListenTerms, Purse, SignIn, Streams } from '../../connectors/listener';
import type { Brand } from '../../domain/brand/brand';
import type { ToneJudge } from '../../domain/brand/tone';
import type { NetworkAllowance } from '../outbound/outbound';
import type { ListeningStore } from '../store/listening-store';

/** Milliseconds, and how much waits to be filed together. */
export interface ListeningPace {
  /** After the start: whoever opens the first message comes first. */
  readonly startAfterMs: number;
  /** How often is looked whether another replica has left a stream. */
  readonly leaseEveryMs: number;
  readonly fileAfterMs: number;
  readonly cursorAfterMs: number;
  readonly fileMost: number;
  /** After a failure; doubles with each in a row, up to the longest. */
  readonly backoffMs: number;
  readonly longestBackoffMs: number;
  /** How often what is kept of a network is looked after. */
  readonly upkeepEveryMs: number;
}

export const usualPace: ListeningPace = {
  startAfterMs: 5_000,
  leaseEveryMs: 10_000,
  fileAfterMs: 500,
  cursorAfterMs: 5_000,
  fileMost: 500,
  backoffMs: 1_000,
  longestBackoffMs: 300_000,
  upkeepEveryMs: 60_000,
};

/** What happened on a stream, for whoever watches. No personal data. */
export type ListeningEvent = { readonly stream: string } & (
  | { readonly kind: 'listening' }
  | { readonly kind: 'elsewhere' }
  | {
      readonly kind: 'filed';
      /** Posts that were heard since the last filing, mentions among them that are new, and mentions that went. */
      readonly posts: number;
      readonly mentions: number;
      readonly removed: number;
      readonly lastEventAt: string | null;
    }
  | { readonly kind: 'failed'; readonly reason: string }
);

/** Everything that listening works with. */
export interface ListeningContext {
  readonly store: ListeningStore;
  readonly brands: readonly Brand[];
  readonly judgeTone: ToneJudge;
  readonly terms: ListenTerms;
  readonly httpFor: (allowance: NetworkAllowance, signal: AbortSignal) => Http;
  readonly streamFor: (allowance: NetworkAllowance, signal: AbortSignal) => Streams;
  readonly signInFor: (allowance: NetworkAllowance, signal: AbortSignal) => SignIn;
  readonly purseOf: (network: string) => Purse;
  /** What the listener of a network remembers between its turns. */
  readonly memoryOf: (network: string) => Map<string, string>;
  /** Values of the listeners' settings, by listener and name. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly now: () => Date;
  readonly tell: (event: ListeningEvent) => void;
  /** Told of bugs and of a store that fails; no personal data. */
  readonly warn: (sentence: string, fields: Readonly<Record<string, unknown>>) => void;
  readonly pace: ListeningPace;
  /** Each stream is heard until it has caught up, then left. */
  readonly once: boolean;
}
