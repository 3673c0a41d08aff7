import type { FastifyInstance } from 'fastify';
import type { Connector } from '../../src/connectors/connector';
import { connectors as registered } from '../../src/connectors/registry';
import type { Settings } from '../../src/contract/settings';
import { judgeByWords } from '../../src/domain/brand/tone';
import { createApp } from '../../src/service/app';
import type { Door } from '../../src/service/auth/guard-routes';
import type { SignIn } from '../../src/service/auth/sign-in';
import { brandsOf } from '../../src/service/brands';
import { plainOperations, type Operations } from '../../src/service/operations';
import type { LookupParts, World } from '../../src/service/lookup/lookup-person';
import type { PageFolders } from '../../src/service/pages/page-routes';
import type { KeysSecrets } from '../../src/service/settings/key-ring';
import { liveParts } from '../../src/service/settings/live-parts';
import { openLiveSettings } from '../../src/service/settings/live-settings';
import type { Store } from '../../src/service/store/store';
import { settingsOf } from './settings';

/** Set up, and nothing more. */
export const noSettings: Settings = settingsOf();

/** A way out that leads nowhere: for what must not ask anybody. */
export const nowhere: World = {
  outbound: {
    httpFor: () => ({ get: () => Promise.reject(new Error('nothing may be asked here')) }),
    signInFor: () => ({ post: () => Promise.reject(new Error('nobody may sign in here')) }),
    close: () => Promise.resolve(),
  },
  sample: false,
};

export interface TestParts {
  readonly door?: Door;
  /** What the pages are told of the sign-in; the door is another part. */
  readonly signIn?: SignIn;
  readonly store: Store;
  readonly connectors?: readonly Connector[];
  readonly settings?: Partial<Settings>;
  readonly real?: World;
  readonly samples?: World | null;
  readonly now?: () => Date;
  readonly warn?: LookupParts['warn'];
  readonly noteMet?: (address: string, colleague: string) => void;
  readonly noteShown?: (address: string, colleague: string) => void;
  readonly logLevel?: string;
  readonly tls?: { readonly key: string; readonly cert: string };
  readonly keysSecrets?: KeysSecrets;
  /** Keys that the environment gives, by network and setting. */
  readonly keysGiven?: LookupParts['connectorSettings'];
  /** How often another process's changes of the settings are looked for, milliseconds. */
  readonly followEveryMs?: number;
  readonly operations?: Partial<Operations>;
}

/** Parts of a look-up over a real store; what a test does not name asks nobody. */
export function lookupParts({
  store,
  connectors = [],
  settings,
  real = nowhere,
  samples = null,
  now,
  warn,
}: TestParts): LookupParts {
  const all = { ...noSettings, ...settings };
  return {
    store,
    connectors,
    connectorSettings: {},
    settings: all,
    brands: brandsOf(all),
    judgeTone: judgeByWords,
    real,
    samples,
    edition: 'test',
    now: now ?? (() => new Date()),
    warn: warn ?? (() => undefined),
  };
}

/** The real app, ready for `inject`. */
export async function testApp(parts: TestParts, pages: PageFolders | null = null): Promise<FastifyInstance> {
  const { live, lookup, config } = await liveLookupParts(parts);
  const app = await createApp({
    door: parts.door ?? { kind: 'local' },
    lookup,
    noteMet: parts.noteMet ?? (() => undefined),
    noteShown: parts.noteShown ?? (() => undefined),
    about: {
      version: '1.2.3',
      signIn: config.signIn,
      connectors: registered,
      now: lookup,
    },
    setup: { live, config, parts: lookup },
    operations: { ...plainOperations(), ...parts.operations },
    pages,
    tls: parts.tls ?? null,
    logLevel: parts.logLevel ?? 'silent',
  });
  app.addHook('onClose', () => live.close());
  return app;
}

/** The same parts with settings that can be changed: those of the test hold until others are saved in its store. */
async function liveLookupParts(parts: TestParts) {
  const { store, now, warn, judgeTone, real, samples, settings, connectors } = lookupParts(parts);
  const { signIn = { kind: 'local' }, keysSecrets = { current: null, old: null }, keysGiven = {} } = parts;
  const config = { signIn, settings, settingsFile: null, connectorSettings: keysGiven, keysSecrets };
  const live = await openLiveSettings({ store, config, warn, everyMs: parts.followEveryMs ?? 60_000 });
  const editionOf = (of: object) => JSON.stringify(of);
  const lookup = liveParts({ store, now, warn, judgeTone, real, samples }, { live, registered: connectors, editionOf });
  return { live, lookup, config };
}
