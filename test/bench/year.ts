import { createPostgresStore } from '../../src/service/store/create-store';
import type { Store } from '../../src/service/store/store';
import { startPostgres } from '../support/postgres';
import type { Bench } from './main';
import { judgeYear, type Proposal } from './year-judge';
import { simulateNetworks } from './year-networks';
import { dayMs, firstDay, makePeople, type SimulatedPerson } from './year-people';
import { sliceMs, startReplicas } from './year-replicas';

/** All 2,000 take an hour or more: `--people=2000`. */
const usualPeople = 200;
const yearDays = 364;
const leastMessagesADay = 5;
const daysUntilRestart = 10;
const sayEveryMs = 30_000;

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
  const restart = async (replica: number) => {
    await stores[replica]?.close();
    stores[replica] = await open();
  };
  try {
    return await simulate({ stores, restart, people: makePeople(count, randomFrom(2026)), days, say });
  } finally {
    for (const store of stores) await store.close();
    await postgres.stop();
  }
}

interface Simulation extends Pick<Bench, 'say'> {
  /** One a replica; a restart puts another in its place. */
  readonly stores: readonly Store[];
  readonly restart: (replica: number) => Promise<void>;
  readonly people: readonly SimulatedPerson[];
  readonly days: number;
}

async function simulate({ stores, restart, people, days, say }: Simulation): Promise<Readonly<Record<string, unknown>>> {
  const random = randomFrom(7);
  const started = performance.now();
  const replicas = startReplicas(stores, simulateNetworks(people), random);
  const proposals = new Map<string, Map<string, Proposal>>();
  const sayProgress = progressTo(say);
  const messages = Math.max(leastMessagesADay, people.length / 100) * (sliceMs / dayMs);
  for (const person of people) await replicas.openMessage(person.address, firstDay + Math.floor(random() * 5 * dayMs));
  for (let time = firstDay + 5 * dayMs; time < firstDay + days * dayMs; time += sliceMs) {
    await replicas.runSlice(time);
    for (let message = 0; message < messages; message++) {
      const person = people[Math.floor(random() * people.length)];
      if (person) await replicas.openMessage(person.address, time + sliceMs - 1);
    }
    const day = (time - firstDay) / dayMs;
    if (day % 1 === 0) await replicas.forget(time + sliceMs - 1);
    if (day % 1 === 0) await collectProposals(stores, new Date(time + sliceMs), proposals);
    if (day % daysUntilRestart === 0) await restart(Math.floor(random() * 2));
    if (day % 1 === 0) sayProgress(() => ({ day, ...replicas.figures(), ...judgeYear(people, day, proposals) }));
  }
  return {
    people: people.length,
    days,
    seconds: Math.round((performance.now() - started) / 1000),
    ...replicas.figures(),
    ...judgeYear(people, days, proposals),
    forgotten: await countForgotten(stores),
    networks: replicas.networkFigures(),
  };
}

interface KeptChange {
  readonly address: string;
  readonly id: string;
  readonly kind: string;
  readonly company: string | null;
  readonly withdrawn: boolean;
}

/** Tells how far it came, now and then. */
function progressTo(say: Bench['say']): (figures: () => Readonly<Record<string, unknown>>) => void {
  let nextAt = 0;
  return (figures) => {
    if (performance.now() < nextAt) return;
    nextAt = performance.now() + sayEveryMs;
    say(JSON.stringify(figures()));
  };
}

/** What the service has proposed up to this moment, by address and by the change's own name. */
async function collectProposals(
  [store]: readonly Store[],
  now: Date,
  proposals: Map<string, Map<string, Proposal>>,
): Promise<void> {
  const kept = await store?.queueDatabase.executeSql(`
    select address, change_id as id, kind, change -> 'to' ->> 'company' as company, withdrawn_at is not null as withdrawn
    from job_change join address using (person_id)
  `);
  for (const { address, id, withdrawn, ...said } of (kept?.rows ?? []) as readonly KeptChange[]) {
    const ofPerson = proposals.get(address) ?? new Map<string, Proposal>();
    proposals.set(address, ofPerson);
    const known = ofPerson.get(id);
    if (known) known.withdrawn = withdrawn;
    else ofPerson.set(id, { ...said, withdrawn, at: now.getTime() });
  }
}

/** People of whom something is forgotten, and changes that are told without all of their sightings. */
async function countForgotten([store]: readonly Store[]): Promise<unknown> {
  const counted = await store?.queueDatabase.executeSql(`
    select (select count(*)::int from person where forgotten_on is not null) as people,
      (select count(*)::int from job_change where forgotten_at is not null) as changes
  `);
  return counted?.rows[0];
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
