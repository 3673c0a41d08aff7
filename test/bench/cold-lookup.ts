import path from 'node:path';
import { connectors } from '../../src/connectors/registry';
import { judgeByWords } from '../../src/domain/brand/tone';
import { lookupPerson, type LookupParts } from '../../src/service/lookup/lookup-person';
import { requestWithoutMessage } from '../../src/service/lookup/request-without-message';
import { createOutbound } from '../../src/service/outbound/create-outbound';
import { readSamplePeople } from '../../src/service/samples/sample-answers';
import { startSampleServer } from '../../src/service/samples/sample-server';
import type { Store } from '../../src/service/store/store';
import type { Bench } from './main';
import { median } from './median';
import { settingsOf } from '../support/settings';

const delayMs = 200;
const unknownPeople = [
  ['anna.berzina@baltwave.example', 'Anna Bērziņa'],
  ['stefan.ionescu@carpati-retail.example', 'Ștefan Ionescu'],
  ['irina.shcherbakova@volna.example', 'Ирина Щербакова'],
  ['janis.kalnins@kurzeme-port.example', 'Jānis Kalniņš'],
  ['jonas.kazlauskas@vilnius-logistics.example', 'Jonas Kazlauskas'],
  ['ingrid.solheim@fjellvik.example', 'Ingrid Solheim'],
] as const;

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How long look-ups of unknown people take, through all connectors and the real way out, when every answer takes 200 ms. */
export async function measureColdLookup({ root, say }: Bench, store: Store): Promise<Readonly<Record<string, unknown>>> {
  const people = await readSamplePeople(path.join(root, 'assets/samples/people'));
  let spans: Span[] = [];
  const server = await startSampleServer({ people, delayMs, onAnswered: (span) => void spans.push(span) });
  const outbound = createOutbound({ userAgent: 'bench', localOrigin: server.origin });
  const world = { outbound, sample: true };
  const parts: LookupParts = {
    store,
    connectors,
    connectorSettings: {},
    settings: settingsOf(),
    brands: [],
    judgeTone: judgeByWords,
    real: world,
    samples: world,
    now: () => new Date(),
    edition: 'bench',
    warn: () => undefined,
  };
  const ratios: number[] = [];
  const paths: number[] = [];
  for (const [address, name] of unknownPeople) {
    spans = [];
    const started = performance.now();
    await lookUp({ address, name }, parts);
    const took = performance.now() - started;
    const critical = longestChain(spans);
    ratios.push(took / critical);
    paths.push(critical);
    say(`cold: ${took.toFixed(0)} ms for a critical path of ${critical.toFixed(0)} ms in ${spans.length} answers`);
  }
  await outbound.close();
  await server.close();
  return {
    coldCriticalPathRatio: round(median(ratios)),
    coldWorstRatio: round(Math.max(...ratios)),
    coldCriticalPathMs: Math.round(median(paths)),
  };
}

async function lookUp({ address, name }: { readonly address: string; readonly name: string }, parts: LookupParts): Promise<void> {
  const request = requestWithoutMessage({ address, name });
  for await (const event of lookupPerson(request, parts, new AbortController().signal)) {
    if (event.type === 'failed') throw new Error('a look-up failed');
  }
}

/** The longest sum of answers of which each was asked for only after the one before had come. */
function longestChain(spans: readonly Span[]): number {
  const sorted = [...spans].sort((a, b) => a.end - b.end);
  const chains: { readonly end: number; readonly length: number }[] = [];
  for (const { start, end } of sorted) {
    const before = chains.filter((chain) => chain.end <= start).map(({ length }) => length);
    chains.push({ end, length: Math.max(0, ...before) + end - start });
  }
  return Math.max(...chains.map(({ length }) => length));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
