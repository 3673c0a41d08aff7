import type PgBoss from 'pg-boss';
import type { QueueDatabase } from '../store/queue-database';
import { openBoss } from './open-boss';
import { sliceMs, type Turn } from './plan-slice';

/** A turn that this process has to carry out, or to put back. */
export interface TurnJob {
  readonly personId: string;
  /** How often it was put back because networks could not be asked. */
  readonly attempts: number;
  /** Higher goes first. */
  readonly priority: number;
}

/** People's turns, kept in the store's database for all replicas. Another may take over a turn that was not ended in time. */
export interface TurnQueue {
  /** Adds turns; a person who has one already keeps that. */
  add(turns: readonly Turn[]): Promise<void>;
  /** The first turn that has come; null if there is none. */
  take(): Promise<TurnJob | null>;
  end(job: TurnJob): Promise<void>;
  /** It comes again a while later, a few times. */
  fail(job: TurnJob): Promise<void>;
  putBack(job: TurnJob, startAt: Date): Promise<void>;
  /** Runs `plan` unless this or another replica did in this slice of time. */
  oncePerSlice(plan: () => Promise<void>): Promise<void>;
  /** Resolves when nothing is sent to the database any more. */
  close(): Promise<void>;
}

const turns = 'watch-turn';
const plans = 'watch-plan';
const retries = { retryLimit: 3, retryDelay: 60, retryBackoff: true };
/** A search ends after 15 seconds: whoever has held a turn for so long is gone. */
const expireInSeconds = 120;

/** Opens the queue, making its tables if need be; several replicas may at once. */
export async function openTurnQueue(database: QueueDatabase, onError: (error: unknown) => void): Promise<TurnQueue> {
  const { boss, close } = await openBoss(database, { queues: [turns, plans], maintenanceSeconds: 60, onError });
  return {
    add: (added) => boss.insert(added.map((turn) => jobOf({ ...turn, attempts: 0 }))),
    take: () => takeTurn(boss),
    end: ({ personId }) => boss.complete(turns, personId),
    fail: ({ personId }) => boss.fail(turns, personId),
    putBack: (job, startAt) => putBack(boss, { database, job, startAt }),
    oncePerSlice: (plan) => oncePerSlice(boss, plan),
    close,
  };
}

type JobData = Pick<TurnJob, 'attempts' | 'priority'>;

/** The job's id is the person's: whatever happens there is one turn of a person at most, and for half a day after it no other. */
function jobOf({ personId, startAt, priority, attempts }: Turn & TurnJob): PgBoss.JobInsert<JobData> {
  const data = { attempts, priority };
  return { id: personId, name: turns, data, startAfter: startAt.toISOString(), priority, expireInSeconds, ...retries };
}

async function takeTurn(boss: PgBoss): Promise<TurnJob | null> {
  const [job] = await boss.fetch<JobData>(turns, { batchSize: 1 });
  return job ? { personId: job.id, ...job.data } : null;
}

interface PuttingBack {
  readonly database: QueueDatabase;
  readonly job: TurnJob;
  readonly startAt: Date;
}

async function putBack(boss: PgBoss, { database, job, startAt }: PuttingBack): Promise<void> {
  await database.transaction(async (db) => {
    await boss.deleteJob(turns, job.personId, { db });
    await boss.insert([jobOf({ ...job, startAt })], { db });
  });
}

async function oncePerSlice(boss: PgBoss, plan: () => Promise<void>): Promise<void> {
  await boss.send(plans, {}, { singletonSeconds: sliceMs / 1000, expireInSeconds, retryLimit: 2, retryDelay: 30 });
  const [job] = await boss.fetch(plans);
  if (!job) return;
  try {
    await plan();
    await boss.complete(plans, job.id);
  } catch (error) {
    await boss.fail(plans, job.id);
    throw error;
  }
}
