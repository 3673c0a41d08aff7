import v8 from 'node:v8';
import vm from 'node:vm';
import { blueskyListener } from '../../src/connectors/bluesky/listen';
import { brandNamed, type Brand } from '../../src/domain/brand/brand';
import { judgeTone } from '../../src/domain/brand/tone';
import { startListening } from '../../src/service/listening/listening';
import type { StreamsOut } from '../../src/service/outbound/create-streams';
import { createPostgresStore } from '../../src/service/store/create-store';
import { loadToneModels } from '../../src/service/tone-models';
import { startPostgres } from '../support/postgres';
import type { Bench } from './main';
import { settingsOf } from '../support/settings';

/**
 * Posts a second on the whole network: 9 in the 0.171 s of the window that bluesky-social/jetstream keeps as its test data (production, 2026-07-04,
 * internal/corpus/testdata/expected_v1.jsonl, its first 90 events), which agrees with the "about 50" that others report.
 */
const usualRate = 53;
/** An hour of it. */
const posts = usualRate * 3600;
const perBatch = 500;
const termsPerBrand = 20;
const mentionsOneIn = 100;

/**
 * The product's own way from a line of Jetstream to the store (parse, match, judge, keep) over an hour's worth of generated lines of the recorded shape;
 * only the socket is left out. One post in a hundred speaks of one of 50 brands (1,000 terms), far more than in life. Making the lines is part of the time.
 */
export async function benchListening({ root, say }: Bench): Promise<Readonly<Record<string, unknown>>> {
  const server = await startPostgres();
  const store = await createPostgresStore({
    connectionString: await server.createDatabase(),
    secret: 'a secret for the bench, long enough',
  });
  const brands = Array.from({ length: 50 }, (_unused, index) => benchBrand(index));
  const heapMb: number[] = [];
  const streams = replay((part) => {
    heapMb.push(heapInMb());
    say(`${part * 10} %, ${heapMb.at(-1)} MB of heap`);
  });
  const { models } = loadToneModels(root);
  const started = { at: performance.now(), cpu: process.cpuUsage() };
  const listening = startListening({
    parts: {
      ...{ store, brands, connectorSettings: {}, now: () => new Date(), warn: (sentence) => say(sentence) },
      settings: settingsOf({ brand: { name: 'Contoso' }, listening: { on: true } }),
      judgeTone: (text, language) => judgeTone(text, language, models),
      real: {
        outbound: { httpFor: () => ({ get: nothing }), signInFor: () => ({ post: nothing }), close: nothing },
        sample: false,
      },
    },
    ...{ streams, listeners: [blueskyListener], once: true, tell: () => undefined },
  });
  await listening.ended;
  const seconds = (performance.now() - started.at) / 1000;
  const { user, system } = process.cpuUsage(started.cpu);
  const kept = await count(store.listening.mentions);
  await store.close();
  await server.stop();
  const perSecond = posts / seconds;
  return {
    ...{ posts, usualRate, postsPerSecond: Math.round(perSecond), timesUsualRate: Math.round(perSecond / usualRate) },
    postsPerSecondOfOneCore: Math.round(posts / ((user + system) / 1e6)),
    mentionsExpected: Math.ceil(posts / mentionsOneIn),
    mentionsKept: kept,
    // The first tenth warms up.
    heapMb,
    heapGrowthMb: Math.round(((heapMb.at(-1) ?? 0) - (heapMb[1] ?? 0)) * 10) / 10,
  };
}

const nothing = () => Promise.reject(new Error('nothing is asked here'));

async function count(
  mentions: (query: { since: string; after: null; limit: number }) => Promise<readonly unknown[]>,
): Promise<number> {
  return (await mentions({ since: '2020-01-01T00:00:00Z', after: null, limit: posts })).length;
}

function benchBrand(index: number): Brand {
  const name = `Brandoso${'abcdefghijklmnopqrstuvwxyz'[index % 26]}${index}`;
  return {
    ...brandNamed(name, index === 0 ? 'own' : 'competitor'),
    products: Array.from({ length: termsPerBrand - 1 }, (_unused, at) => `${name} Part${at}`),
  };
}

const words =
  'the rain stopped so we walked home along river and kettle is on my train was late again but nobody told me how good a day it can be'.split(
    ' ',
  );

/** Lines as the recorded ones are, in the order of their times; `tell` hears of each tenth. */
function replay(tell: (part: number) => void): StreamsOut {
  async function* open() {
    const startUs = (Date.now() - 7_200_000) * 1000;
    for (let from = 0; from < posts; from += perBatch) {
      yield Array.from({ length: Math.min(perBatch, posts - from) }, (_unused, index) => lineOf(from + index, startUs));
      const [before, after] = [from, from + perBatch].map((at) => Math.floor((at / posts) * 10));
      if (before !== after) tell(after ?? 0);
    }
  }
  return { streamFor: () => ({ open }) };
}

function lineOf(number: number, startUs: number): string {
  const said = Array.from({ length: 8 + (number % 24) }, (_unused, at) => words[(number * 7 + at * 13) % words.length]).join(' ');
  const brand = number % mentionsOneIn === 0 ? `${benchBrand((number / mentionsOneIn) % 50).name} is down again, terrible. ` : '';
  const us = startUs + Math.round((number / usualRate) * 1e6);
  const record = `{"$type":"app.bsky.feed.post","createdAt":"${new Date(us / 1000).toISOString()}","langs":["en"],"text":"${brand}${said}"}`;
  return `{"did":"did:plc:${String(number % 90_000).padStart(24, 'a')}","time_us":${us},"kind":"commit","commit":{"rev":"3mptbypcq372f","operation":"create","collection":"app.bsky.feed.post","rkey":"p${number}","record":${record},"cid":"bafyreiapzyf65cmq55jklpnrihiygze2jmmdqvvkwqeiomd72pbp2iazuu"}}`;
}

function heapInMb(): number {
  v8.setFlagsFromString('--expose-gc');
  const collect: unknown = vm.runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return Math.round(process.memoryUsage().heapUsed / 1e5) / 10;
}
