import { comparerOf } from '../../src/domain/work/company';
import { proposeJobChanges } from '../../src/domain/work/job-changes';
import type { Sighting } from '../../src/domain/work/position';
import { createPostgresStore } from '../../src/service/store/create-store';
import type { Store } from '../../src/service/store/store';
import { startPostgres } from '../support/postgres';
import type { Bench } from './main';
import { median } from './median';
import { simulateNetworks } from './year-networks';
import { dayMs, firstDay, knowableFrom, makePeople, renamed, type SimulatedPerson } from './year-people';
import { sliceMs, startReplicas } from './year-replicas';

/** All 2,000 take many minutes: `--people=2000`. */
const usualPeople = 200;
const yearDays = 364;
const messagesADay = 5;
/** What became knowable so shortly before the end may still be unknown: an interval, its jitter, and a day of waiting. */
const lastDays = 9;

/**
 * A year of keeping watch in a simulated world, over PostgreSQL with two replicas: whether every real change is proposed once, none is
 * lost and none is false, and how much each network was asked. `--people=2000` is the whole of it, `--days=100` a shorter one.
 */
export async function benchYear({ say, argv }: Bench): Promise<Readonly<Record<string, unknown>>> {
  const option = (name: string) => argv.find((word) => word.startsWith(`--${name}=`))?.split('=')[1];
  const count = Number(option('people') ?? usualPeople);
  const days = Number(option('days') ?? yearDays);
  const postgres = await startPostgres();
  const connectionString = await postgres.createDatabase();
  const secret = 'a secret for the bench, long enough for it';
  const open = () => createPostgresStore({ connectionString, secret });
  const stores = [await open(), await open()];
  try {
    return await simulate({ stores, people: makePeople(count, randomFrom(2026)), days, say });
  } finally {
    for (const store of stores) await store.close();
    await postgres.stop();
  }
}

interface Simulation extends Pick<Bench, 'say'> {
  readonly stores: readonly Store[];
  readonly people: readonly SimulatedPerson[];
  readonly days: number;
}

async function simulate({ stores, people, days, say }: Simulation): Promise<Readonly<Record<string, unknown>>> {
  const [store] = stores;
  if (!store) throw new Error('no store');
  const random = randomFrom(7);
  const started = performance.now();
  const networks = simulateNetworks(people, async (network, now) => {
    const windowSeconds = networks.connectors.find(({ id }) => id === network)?.limit.perSeconds ?? 60;
    await store.watch.countRequests([{ network, windowSeconds, requests: 1 }], now.toISOString());
  });
  const replicas = startReplicas(stores, networks.connectors, random);
  const proposals = new Map<string, Map<string, Proposal>>();
  for (const person of people) await replicas.openMessage(person.address, firstDay + Math.floor(random() * 5 * dayMs));
  for (let time = firstDay + 5 * dayMs; time < firstDay + days * dayMs; time += sliceMs) {
    await replicas.runSlice(time);
    for (let message = 0; message < messagesADay * (sliceMs / dayMs); message++) {
      const person = people[Math.floor(random() * people.length)];
      if (person) await replicas.openMessage(person.address, time + sliceMs - 1);
    }
    if ((time - firstDay) % dayMs === 0) await collectProposals(store, new Date(time + sliceMs), proposals);
    if ((time - firstDay) % (28 * dayMs) === 0) say(`day ${(time - firstDay) / dayMs}, ${replicas.figures().turns} turns`);
  }
  return {
    people: people.length,
    days,
    seconds: Math.round((performance.now() - started) / 1000),
    ...replicas.figures(),
    ...judge(people, days, proposals),
    networks: networks.figures(),
  };
}

interface Proposal {
  readonly kind: string;
  readonly company: string | null;
  /** Milliseconds since 1970 at which it was first proposed. */
  readonly at: number;
}

/** All that would be shown of everybody at this moment, by address and by the change's own name. */
async function collectProposals(store: Store, now: Date, proposals: Map<string, Map<string, Proposal>>): Promise<void> {
  const compare = comparerOf({ aliases: [[...renamed]] });
  const { rows } = await store.queueDatabase.executeSql(`
    select address, json_agg(json_build_object(
      'source', source, 'accountId', account_id, 'title', title, 'company', company, 'since', since, 'until', until,
      'statedIn', stated_in, 'firstSeenOn', first_seen_on, 'lastSeenOn', last_seen_on
    ) order by first_seen_on, source, statement) as sightings
    from sighting join address using (person_id) group by address having count(distinct company) > 1
  `);
  for (const { address, sightings } of rows as readonly { address: string; sightings: readonly Sighting[] }[]) {
    const known = proposals.get(address) ?? new Map<string, Proposal>();
    proposals.set(address, known);
    for (const { id, kind, to } of proposeJobChanges(sightings, now, { compare, domains: [address.split('@')[1] ?? ''] }))
      if (!known.has(id)) known.set(id, { kind, company: to?.company ?? null, at: now.getTime() });
  }
}

function judge(people: readonly SimulatedPerson[], days: number, proposals: ReadonlyMap<string, ReadonlyMap<string, Proposal>>) {
  const figures = { changes: 0, proposed: 0, missed: 0, duplicated: 0, false: 0, knownTooShortly: 0 };
  const delays: number[] = [];
  const falseByFate: Record<string, number> = {};
  for (const person of people) {
    const made = [...(proposals.get(person.address)?.values() ?? [])];
    const knowable = knowableFrom(person);
    const right = knowable === null ? [] : made.filter(({ kind, company }) => kind !== 'left' && company === person.nextCompany);
    const wrong = made.length - right.length;
    figures.false += wrong;
    if (wrong > 0) falseByFate[person.fate] = (falseByFate[person.fate] ?? 0) + wrong;
    if (knowable === null) continue;
    const isLate = knowable > firstDay + (days - lastDays) * dayMs;
    if (isLate) figures.knownTooShortly++;
    if (isLate && right.length === 0) continue;
    figures.changes++;
    figures.proposed += Math.min(right.length, 1);
    figures.missed += right.length === 0 ? 1 : 0;
    figures.duplicated += Math.max(right.length - 1, 0);
    if (right[0]) delays.push((right[0].at - knowable) / dayMs);
  }
  const round = (value: number) => Math.round(value * 10) / 10;
  return {
    ...figures,
    falseByFate,
    daysUntilProposed: { median: round(median(delays)), longest: round(Math.max(0, ...delays)) },
  };
}

/** Numbers from 0 to 1, the same every time (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
