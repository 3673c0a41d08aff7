import { CompiledQuery, sql, type Kysely } from 'kysely';

/** The store's database as the queue's library wants it: its tables are in a schema of their own beside ours. */
export interface QueueDatabase {
  /** Without values the text may hold several statements. */
  executeSql(text: string, values?: readonly unknown[]): Promise<{ readonly rows: unknown[] }>;
  /** Runs all statements of `work` in one transaction. */
  transaction<T>(work: (database: Pick<QueueDatabase, 'executeSql'>) => Promise<T>): Promise<T>;
}

export function queueDatabaseOf(db: Kysely<unknown>): QueueDatabase {
  return {
    executeSql: (text, values = []) => (values.length > 0 ? run(db, text, values) : runScript(db, text)),
    transaction: (work) => db.transaction().execute((tx) => work({ executeSql: (text, values = []) => run(tx, text, values) })),
  };
}

async function run(db: Kysely<unknown>, text: string, values: readonly unknown[]): Promise<{ readonly rows: unknown[] }> {
  const { rows } = await db.executeQuery(CompiledQuery.raw(text, [...values]));
  return { rows };
}

/** A script that opens a transaction and fails within it leaves the connection there, for whoever gets it next. */
function runScript(db: Kysely<unknown>, text: string): Promise<{ readonly rows: unknown[] }> {
  return db.connection().execute(async (connection) => {
    try {
      return await run(connection, text, []);
    } catch (error) {
      await sql`rollback`.execute(connection);
      throw error;
    }
  });
}
