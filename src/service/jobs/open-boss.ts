import type PgBoss from 'pg-boss';
import { lockNumber } from '../store/address-key';
import { isCode } from '../store/error-code';
import type { QueueDatabase } from '../store/queue-database';

/** Kept beside our tables, in the library's own schema. */
const schema = 'pgboss';

export interface BossOptions {
  /** Queues to make if need be. */
  readonly queues: readonly string[];
  /** How often jobs that nobody ended are looked for. */
  readonly maintenanceSeconds: number;
  readonly onError: (error: unknown) => void;
}

export interface OpenBoss {
  readonly boss: PgBoss;
  /** Resolves when nothing is sent to the database any more. */
  close(): Promise<void>;
}

/**
 * Opens the queue's library, making its tables if need be; several replicas may at once. pg-boss's own workers and its clock are not used: they
 * leave promises alone that reject when the database is away, which would end the process.
 */
export async function openBoss(database: QueueDatabase, { queues, maintenanceSeconds, onError }: BossOptions): Promise<OpenBoss> {
  // Loaded here: commands that keep no watch never need it.
  const { default: Boss } = await import('pg-boss');
  const make = (db: PgBoss.Db) =>
    new Boss({ db, schema, schedule: false, maintenanceIntervalSeconds: maintenanceSeconds, deleteAfterDays: 1 });
  const { executeSql, idle } = followed(database);
  const boss = make({ executeSql });
  boss.on('error', onError);
  const close = () => boss.stop({ graceful: false }).then(idle);
  try {
    await createTables(database, Boss.getConstructionPlans(schema));
    await boss.start();
    await database.transaction((db) => createQueues(make(db), queues, db));
  } catch (error) {
    await close();
    throw error;
  }
  return { boss, close };
}

/** Of two replicas that make the tables at once the second may see too late that the first did: the library takes that for a failure. */
async function createTables({ executeSql }: QueueDatabase, script: string): Promise<void> {
  const { rows } = await executeSql('select 1 where to_regclass($1) is not null', [`${schema}.version`]);
  if (rows.length > 0) return;
  await executeSql(script).catch((error: unknown) => {
    if (!isCode(error, ...madeByAnother)) throw error;
  });
}

/** unique_violation, duplicate_schema, duplicate_table, duplicate_object */
const madeByAnother = ['23505', '42P06', '42P07', '42710'];

/** A queue is a table of its own, and two replicas that make theirs at once would wait for each other for ever. */
async function createQueues(
  boss: PgBoss,
  queues: readonly string[],
  { executeSql }: Pick<QueueDatabase, 'executeSql'>,
): Promise<void> {
  await executeSql('select pg_advisory_xact_lock($1::bigint)', [lockNumber(schema)]);
  for (const name of queues) await boss.createQueue(name);
}

/** The statements that are on their way: the library does not wait for all of its own when it stops. */
function followed(database: QueueDatabase) {
  const running = new Set<Promise<unknown>>();
  return {
    executeSql: (text: string, values?: readonly unknown[]) => {
      const statement = database.executeSql(text, values).finally(() => running.delete(statement));
      running.add(statement);
      return statement;
    },
    idle: async () => {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
