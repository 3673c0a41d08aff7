import { createHash } from 'node:crypto';
import { connectors } from '../connectors/registry';
import { judgeTone } from '../domain/brand/tone';
import type { Config } from './config';
import { noteNetworkAnswers } from './jobs/note-answers';
import { countSentRequests } from './jobs/sent-requests';
import { noLog, type Log } from './log';
import type { LookupParts } from './lookup/lookup-person';
import { openStore } from './open-store';
import { createOutbound } from './outbound/create-outbound';
import type { OutboundEvent } from './outbound/outbound-options';
import { userAgentOf, type Product } from './product';
import { startSampleWorld, type SampleWorld } from './samples/sample-world';
import { liveParts, type LivePartsOptions } from './settings/live-parts';
import { openLiveSettings, type LiveSettings } from './settings/live-settings';
import { type LoadedToneModels, loadToneModels } from './tone-models';

export interface OpenLookupOptions {
  /** The project's folder. */
  readonly root: string;
  readonly product: Product;
  readonly config: Config;
  /** Whether reserved example domains are answered by the bundled sample networks. */
  readonly samples: boolean;
  /** Told what is going on, one short sentence each. */
  readonly say: (sentence: string) => void;
  readonly log?: Log;
  /** Told how every question to a network ended. */
  readonly tell?: (event: OutboundEvent) => void;
}

export interface OpenLookup {
  /** Always with the settings of now. */
  readonly parts: LookupParts;
  readonly live: LiveSettings;
  /** Null without the bundled sample networks. */
  readonly samples: SampleWorld | null;
  close(): Promise<void>;
}

/**
 * Builds everything a look-up works with: the store, the ways out and the connectors that are switched on. Rejects as
 * `openStore` does; whatever was opened by then is closed again.
 */
export async function openLookup(options: OpenLookupOptions): Promise<OpenLookup> {
  const opened: Closable[] = [];
  try {
    return { ...(await openParts(options, opened)), close: () => closeAll(opened) };
  } catch (error) {
    await closeAll(opened);
    throw error;
  }
}

interface Closable {
  close(): Promise<void>;
}

async function openParts(options: OpenLookupOptions, opened: Closable[]): Promise<Omit<OpenLookup, 'close'>> {
  const { root, product, config, samples, say, log = noLog } = options;
  const keep = <T extends Closable>(part: T): T => (opened.push(part), part);
  const asking = {
    userAgent: userAgentOf(product),
    log: (event: OutboundEvent) => log.debug(event, 'a network was asked'),
  };
  const store = keep(await openStore({ root, config, say }));
  const warn: LookupParts['warn'] = (sentence, fields) => log.warn(fields, sentence);
  const now = () => new Date();
  const live = keep(await openLiveSettings({ store, config, warn }));
  const sent = keep(countSentRequests(liveCounting({ store, now, warn }, live)));
  const answers = keep(noteNetworkAnswers({ store, now, warn }));
  const logAndCount = (event: OutboundEvent) => {
    asking.log(event);
    sent.add({ network: event.network, requests: event.attempts });
    answers.note(event);
    options.tell?.(event);
  };
  const outbound = keep(createOutbound({ ...asking, log: logAndCount }));
  const tone = toneOf(root, warn);
  const sampleWorld = samples ? keep(await startSampleWorld({ root, ...asking })) : null;
  const fixed = {
    ...{ store, now, warn },
    judgeTone: (text: string, language: string | null) => judgeTone(text, language, tone.models),
    real: { outbound, sample: false },
    samples: sampleWorld?.world ?? null,
  };
  const parts = liveParts(fixed, { live, registered: connectors, editionOf: editionOf(product.version, tone) });
  if (sampleWorld) await makePast(sampleWorld, parts, { say, log });
  return { parts, live, samples: sampleWorld };
}

/** Requests are counted in the windows that the keys of now give, also of networks that were just switched off. */
function liveCounting(
  fixed: Pick<LookupParts, 'store' | 'now' | 'warn'>,
  live: LiveSettings,
): Parameters<typeof countSentRequests>[0] {
  return {
    ...fixed,
    connectors,
    get connectorSettings() {
      return live.current().connectorSettings;
    },
  };
}

/** The samples show less without their past, but that is no reason not to start. */
async function makePast(world: SampleWorld, parts: LookupParts, { say, log }: Required<Pick<OpenLookupOptions, 'say' | 'log'>>) {
  try {
    await world.makePast(parts, () => say('Telling the sample people’s past'));
  } catch (error) {
    log.warn({ err: error }, 'the past of the sample people could not be made');
    say('The sample people’s past could not be made, so they show no changes');
  }
}

/** In the reverse order; one that fails does not keep the others open. */
async function closeAll(opened: readonly Closable[]): Promise<void> {
  const failures: unknown[] = [];
  for (const part of opened.toReversed()) await part.close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw failures[0];
}

/** A model that can't be used is no reason not to start: word lists take its place, and the card says so. */
function toneOf(root: string, warn: LookupParts['warn']): LoadedToneModels {
  const tone = loadToneModels(root);
  for (const problem of tone.problems) warn('a tone model is missing', { problem });
  return tone;
}

/** One word for all that changes cards besides facts: the version of the service, its settings, its networks and its tone models. */
function editionOf(version: string, { print }: LoadedToneModels): LivePartsOptions['editionOf'] {
  return ({ settings, connectors: on }) =>
    createHash('sha256')
      .update(JSON.stringify([version, settings, on.map(({ id }) => id), print]))
      .digest('base64url');
}
