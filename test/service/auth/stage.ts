import type { FastifyInstance } from 'fastify';
import type { HttpAnswer } from '../../../src/connectors/connector';
import { keysFetcher } from '../../../src/service/auth/fetch-keys';
import { createKeySet } from '../../../src/service/auth/key-set';
import type { TenantSignIn } from '../../../src/service/auth/sign-in';
import { createVerifyToken, type VerifyToken } from '../../../src/service/auth/verify-token';
import { noLog } from '../../../src/service/log';
import { recordedHttp, type Reply } from '../../support/recorded-http';
import { testApp } from '../../support/app';
import type { TestStore } from '../../support/stores';
import { now, signIn } from './tokens';

export interface Verifying {
  readonly verify: VerifyToken;
  /** What the key server answers from now on. */
  readonly serve: (reply: Reply | Promise<never>) => void;
  readonly pass: (ms: number) => void;
  /** Addresses that were asked for keys. */
  readonly asked: string[];
}

/** The real check of tokens, over a key server and a clock of ours. */
export function verifying(first: Reply, changed: Partial<TenantSignIn> = {}): Verifying {
  const asked: string[] = [];
  let reply: Reply | Promise<never> = first;
  let at = now.getTime();
  const get = async (url: string): Promise<HttpAnswer> => {
    asked.push(url);
    return recordedHttp([[() => true, await reply]]).get(url);
  };
  const tenant = { ...signIn, ...changed };
  const outbound = { httpFor: () => ({ get }) };
  const clock = () => new Date(at);
  const keys = createKeySet({ fetchKeys: keysFetcher(tenant, { outbound, log: noLog }), now: clock });
  return {
    verify: createVerifyToken({ signIn: tenant, keys, now: clock }),
    serve: (next) => (reply = next),
    pass: (ms) => (at += ms),
    asked,
  };
}

/** The real service behind that check. */
export function guardedApp(store: TestStore, verify: VerifyToken): Promise<FastifyInstance> {
  return testApp({ store, door: { kind: 'tokens', verify } });
}
