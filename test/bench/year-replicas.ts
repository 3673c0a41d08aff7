import { randomUUID } from 'node:crypto';
import type { Connector } from '../../src/connectors/connector';
import { judgeByWords } from '../../src/domain/brand/tone';
import { retentionRules } from '../../src/service/jobs/retention-rules';
import { planSlice } from '../../src/service/jobs/plan-slice';
import { takeTurn } from '../../src/service/jobs/take-turn';
import type { TurnJob } from '../../src/service/jobs/turn-queue';
import { lookupPerson, type LookupParts } from '../../src/service/lookup/lookup-person';
import type { Store } from '../../src/service/store/store';
import type { SimulatedNetworks } from './year-networks';
import { dayMs, firstDay, renamed } from './year-people';
import { settingsOf } from '../support/settings';

/** Longer than the product's ten minutes, so that the year takes minutes. */
export const sliceMs = 4 * 3_600_000;
/** Of both replicas together: each takes a turn every five seconds at most, and a search ends within fifteen. */
const atOnce = 8;
/** One list for the whole year: its matcher is kept for as long as the list lives. */
const brands: LookupParts['brands'] = [];

/** Half a year: within the year most of what a change led away from is forgotten. */
const settings = settingsOf({
  companyAliases: [[...renamed]],
  watch: { on: true, intervalDays: 7, metWithinDays: 400 },
  retention: { sightingsDays: 180, unopenedPeopleDays: 400 },
});

/** How far each replica's clock is ahead: the second one's jumps ahead and back. */
function skewMs(replica: number, time: number): number {
  const day = (time - firstDay) / dayMs;
  if (replica === 0) return 0;
  if (day >= 100 && day < 100.25) return 3 * dayMs;
  if (day >= 200 && day < 200.5) return -dayMs;
  return day >= 300 && day < 301 ? 3_600_000 : 2_000;
}

interface WaitingTurn extends TurnJob {
  readonly startAt: number;
}

export interface Replicas {
  /** Plans and carries out what comes in the slice that begins then. */
  runSlice(time: number): Promise<void>;
  openMessage(address: string, time: number): Promise<void>;
  /** Forgets what is older than half a year, as the job of every day does. */
  forget(time: number): Promise<void>;
  figures(): { readonly turns: number; readonly putBack: number; readonly killed: number; readonly plannedTwice: number };
  networkFigures(): ReturnType<SimulatedNetworks['figures']>;
}

/**
 * Two replicas over one database. Planning, refreshing and the budgets are the product's; the queue between them is a list here, for a
 * year of pg-boss's real clock can't be waited for: a turn of a replica that is killed comes again as an expired job does.
 */
export function startReplicas(stores: readonly Store[], networks: SimulatedNetworks, random: () => number): Replicas {
  const { connectors } = networks;
  const waiting = new Map<string, WaitingTurn>();
  const figures = { turns: 0, putBack: 0, killed: 0, plannedTwice: 0 };

  function partsOf(replica: number, time: number): LookupParts {
    const store = stores[replica % stores.length];
    if (!store) throw new Error('no replica');
    const now = () => new Date(time + skewMs(replica, time));
    const noNetwork = () => Promise.reject(new Error('no network'));
    const nowhere = {
      httpFor: () => ({ get: noNetwork }),
      signInFor: () => ({ post: noNetwork }),
      close: () => Promise.resolve(),
    };
    const real = { outbound: nowhere, sample: false };
    const warn = (sentence: string, fields: unknown) => process.stderr.write(`${sentence} ${JSON.stringify(fields)}\n`);
    return {
      store,
      connectors,
      connectorSettings: {},
      settings,
      brands,
      judgeTone: judgeByWords,
      real,
      samples: null,
      now,
      edition: 'year',
      warn,
    };
  }

  async function plan(time: number): Promise<void> {
    const replica = Math.floor(random() * 2);
    const { store, now } = partsOf(replica, time);
    for (const turn of await planSlice({ store, watch: settings.watch, now: now(), lengthMs: sliceMs })) {
      if (waiting.has(turn.personId)) figures.plannedTwice++;
      // Times in the queue are the database's: a replica's wrong clock moves its plan, not the queue.
      else waiting.set(turn.personId, { ...turn, attempts: 0, startAt: turn.startAt.getTime() });
    }
  }

  async function carryOut(job: WaitingTurn, index: number): Promise<void> {
    const kill = new AbortController();
    const isKilled = random() < 0.003;
    const time = job.startAt;
    const parts = partsOf(index, time);
    const dying = isKilled ? { ...parts, connectors: parts.connectors.map((one) => dyingAt(one, kill)) } : parts;
    const queue = {
      end: async () => {
        waiting.delete(job.personId);
      },
      putBack: async (put: TurnJob, startAt: Date) => {
        figures.putBack++;
        waiting.set(job.personId, { ...put, startAt: Math.max(startAt.getTime(), time + 60_000) });
      },
    };
    const context = { parts: dying, queue, intervalMs: settings.watch.intervalDays * dayMs, signal: kill.signal };
    figures.turns++;
    await takeTurn(job, context);
    if (isKilled) figures.killed++;
    if (isKilled) waiting.set(job.personId, { ...job, startAt: time + 180_000 });
  }

  async function count(time: number): Promise<void> {
    const { store, now } = partsOf(0, time);
    const counts = networks.takeCounts();
    if (counts.length > 0) await store.watch.countRequests(counts, now().toISOString());
  }

  return {
    async runSlice(time) {
      await plan(time);
      const mine = [...waiting.values()].filter(({ startAt }) => startAt < time + sliceMs);
      mine.sort((a, b) => a.startAt - b.startAt);
      for (let from = 0; from < mine.length; from += atOnce) {
        const jobs = mine.slice(from, from + atOnce).map((job) => at(job, time));
        await Promise.all(jobs.map((job, index) => carryOut(job, index)));
        await count(jobs.at(-1)?.startAt ?? time);
      }
    },
    async openMessage(address, time) {
      const person = {
        address,
        name: null,
        title: null,
        company: null,
        links: [],
        departure: null,
        messageSentAt: null,
        again: [],
      };
      const parts = partsOf(0, time);
      const events = lookupPerson({ lookup: randomUUID(), ...person }, parts, new AbortController().signal);
      while (!(await events.next()).done);
      await parts.store.watch.met([address], parts.now().toISOString().slice(0, 10));
      await count(time);
    },
    async forget(time) {
      const parts = partsOf(Math.floor(random() * 2), time);
      const now = parts.now();
      for (const { keptDays, forget } of retentionRules) {
        const before = new Date(now.getTime() - keptDays(settings.retention) * dayMs).toISOString().slice(0, 10);
        let after: string | null = null;
        do ({ next: after } = await forget({ before, after, now: now.toISOString() }, parts));
        while (after !== null);
      }
    },
    figures: () => figures,
    networkFigures: () => networks.figures(),
  };
}

function at(job: WaitingTurn, time: number): WaitingTurn {
  return { ...job, startAt: Math.max(job.startAt, time) };
}

/** The replica dies while this network is answering. */
function dyingAt(connector: Connector, kill: AbortController): Connector {
  const find: Connector['find'] = (clue, io) => {
    kill.abort();
    return connector.find(clue, io);
  };
  return { ...connector, find };
}
