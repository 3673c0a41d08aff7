import type PgBoss from 'pg-boss';
import type { QueueDatabase } from '../store/queue-database';
import { openBoss } from './open-boss';

/** `later`: something is left; it goes on in a moment, with this or another replica. */
export type Worked = 'done' | 'later';

/** What one of the replicas does once a day. */
export interface DailyJob {
  /** Does a piece of it; null if it is not time, or another replica is at it. A piece that is cut off comes again after ten minutes. */
  work(piece: () => Promise<Worked>): Promise<Worked | null>;
  /** Resolves when nothing is sent to the database any more. */
  close(): Promise<void>;
}

const dayMs = 86_400_000;
/** A piece that takes longer is taken over by another replica. */
const expireInSeconds = 600;
/** There is one such job, whatever happens: its id is always the same. */
const id = '00000000-0000-4000-8000-000000000001';

/** Opens the queue of a daily job, making its tables if need be. */
export async function openDailyJob(name: string, database: QueueDatabase, onError: (error: unknown) => void): Promise<DailyJob> {
  const { boss, close } = await openBoss(database, { queues: [name], maintenanceSeconds: 300, onError });
  const job = (startAt: Date): PgBoss.JobInsert => ({
    ...{ id, name, expireInSeconds, retryLimit: 5, retryDelay: 60, retryBackoff: true },
    startAfter: startAt.toISOString(),
  });
  const comeAgain = (inMs: number) =>
    database.transaction(async (db) => {
      await boss.deleteJob(name, id, { db });
      await boss.insert([job(new Date(Date.now() + inMs))], { db });
    });
  return {
    work: async (piece) => {
      await boss.insert([job(new Date())]);
      const [taken] = await boss.fetch(name);
      if (!taken) return null;
      try {
        const worked = await piece();
        await comeAgain(worked === 'done' ? dayMs : 0);
        return worked;
      } catch (error) {
        await boss.fail(name, id);
        throw error;
      }
    },
    close,
  };
}
