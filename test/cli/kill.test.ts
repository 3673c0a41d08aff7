import type { LookupEvent } from '../../src/contract/lookup';
import type { Card } from '../../src/domain/card';
import { freePort } from '../support/running-service';
import { temporaryFolder } from '../support/stores';
import { buildFirst, runProcess, type Running } from './run-process';
import { crowdPerson, sampleProject } from './sample-project';
import { streamLookup, type StreamedLookup } from './stream-lookup';

const rounds = 20;
const lookupsARound = 2;
const crowd = Array.from({ length: rounds * lookupsARound }, (_, number) => crowdPerson(number, (turn) => 20 + 35 * (turn % 5)));

/** What cards showed as found: the last card of each person. */
const shown = new Map<string, Card>();
const folder = temporaryFolder();
const startedIn: number[] = [];
let program: string;
let port: number;

beforeAll(async () => {
  await buildFirst(temporaryFolder());
  ({ program } = sampleProject(crowd.map(({ file }) => file)));
  port = await freePort();
}, 300_000);

async function start(): Promise<Running> {
  const from = performance.now();
  const env = { ACQUAINT_PORT: String(port), ACQUAINT_DATA: 'data' };
  const service = runProcess(['serve', '--preview'], { folder, program, env });
  await service.wrote('Ctrl+C stops it.');
  startedIn.push(performance.now() - from);
  return service;
}

/** Looks people up whom nobody knows, and kills the service at some moment while the answers come. */
async function killWhileAnswering(service: Running, addresses: readonly string[]): Promise<void> {
  const lookups = addresses.map((address) => streamLookup(port, address));
  await Promise.race(lookups.map((lookup) => lookup.first(showsAccounts)));
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 250));
  service.child.kill('SIGKILL');
  await service.ended;
  await Promise.all(lookups.map(({ ended }) => ended));
  addresses.forEach((address, index) => remember(address, lookups[index]));
}

function showsAccounts(event: LookupEvent): boolean {
  return event.type === 'card' && event.card.accounts.length > 0;
}

function remember(address: string, lookup: StreamedLookup | undefined): void {
  const last = lookup?.events.findLast(showsAccounts);
  if (last?.type === 'card') shown.set(address, last.card);
}

/** Whatever a card showed must be on the first card after the restart, which comes from the store. */
async function expectKept(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const before = shown.get(address);
    if (!before) continue;
    const lookup = streamLookup(port, address);
    const first = await lookup.first(({ type }) => type === 'card');
    lookup.leave();
    const now = first.type === 'card' ? first.card : null;
    expect(now?.accounts.map(({ account }) => account)).toEqual(
      expect.arrayContaining(before.accounts.map(({ account }) => account)),
    );
    expect(postsOf(now)).toEqual(expect.arrayContaining(postsOf(before)));
    expect(now?.position).not.toBeNull();
  }
}

function postsOf(card: Card | null): readonly string[] {
  return card ? [...card.posts, ...card.mentions.map(({ post }) => post)].map(({ network, id }) => `${network} ${id}`) : [];
}

test(`a service that is killed while it answers has kept whatever it showed, ${rounds} times over`, async () => {
  let asked: readonly string[] = [];
  for (let round = 0; round < rounds; round++) {
    const service = await start();
    await expectKept(asked);
    asked = crowd.slice(round * lookupsARound, (round + 1) * lookupsARound).map(({ address }) => address);
    await killWhileAnswering(service, asked);
  }
  const last = await start();
  await expectKept([...shown.keys()]);
  await stop(last);
  expect(shown.size).toBeGreaterThanOrEqual(rounds);

  // The first start makes the store; one after an orderly stop tells how fast this machine is just now.
  const [, ...restarts] = startedIn;
  await stop(await start());
  const orderly = startedIn.at(-1) ?? 0;
  expect(median(restarts)).toBeLessThan(Math.max(5_000, 2 * orderly));
}, 600_000);

async function stop(service: Running): Promise<void> {
  service.child.kill('SIGINT');
  expect(await service.ended).toBe(0);
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
