import type { ListenIo, Purse } from '../../src/connectors/listener';
import type { RecordedHttp } from './recorded-http';

/** What a listener is handed in tests: recorded answers, no stream, and money without end. */
export function listenIo(http: RecordedHttp, rest: Partial<ListenIo> = {}): ListenIo {
  return {
    http,
    stream: { open: () => fail('no stream is opened') },
    signIn: { post: () => fail('nobody signs in') },
    purse: testPurse().purse,
    now: new Date('2026-11-21T09:00:00.000Z'),
    settings: {},
    memory: new Map(),
    ...rest,
  };
}

/** A purse in memory, and what is spent of it in cents. */
export function testPurse(spentBefore = 0): { readonly purse: Purse; readonly spent: () => number } {
  let spent = spentBefore;
  return {
    spent: () => spent,
    purse: {
      async take(cents, mostAMonth) {
        if (spent + cents > mostAMonth) return { usedUpUntil: '2026-12-01T00:00:00.000Z' };
        spent += cents;
        return { giveBack: async (unspent) => void (spent -= unspent) };
      },
    },
  };
}
