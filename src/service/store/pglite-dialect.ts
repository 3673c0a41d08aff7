import type { PGlite } from '@electric-sql/pglite';
import {
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
} from 'kysely';

/** Kysely over one PGlite instance. It has one connection: whoever wants it waits for its turn. */
export function createPgliteDialect(pglite: PGlite): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new PgliteDriver(pglite),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

class PgliteDriver implements Driver {
  readonly #pglite: PGlite;
  readonly #connection: PgliteConnection;
  readonly #waiting: (() => void)[] = [];
  #taken = false;

  constructor(pglite: PGlite) {
    this.#pglite = pglite;
    this.#connection = new PgliteConnection(pglite);
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#taken) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#taken = true;
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    const next = this.#waiting.shift();
    if (next) return next();
    this.#taken = false;
  }

  async beginTransaction(): Promise<void> {
    await this.#pglite.query('begin');
  }

  async commitTransaction(): Promise<void> {
    await this.#pglite.query('commit');
  }

  async rollbackTransaction(): Promise<void> {
    await this.#pglite.query('rollback');
  }

  /** Whoever opened the instance closes it. */
  async destroy(): Promise<void> {}
}

class PgliteConnection implements DatabaseConnection {
  constructor(private readonly pglite: PGlite) {}

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const { rows, affectedRows } = await this.#run<Row>(sql, parameters);
    return { rows, numAffectedRows: BigInt(affectedRows ?? 0) };
  }

  /** A text without parameters may hold several statements (a migration), which `query` refuses. */
  async #run<Row>(sql: string, parameters: readonly unknown[]) {
    if (parameters.length > 0) return this.pglite.query<Row>(sql, [...parameters]);
    const results = await this.pglite.exec(sql);
    const { rows = [], affectedRows } = results.at(-1) ?? {};
    // Typed as `query` types its rows: by what the statement's author says they are.
    return { rows: rows as Row[], affectedRows };
  }

  streamQuery(): AsyncIterableIterator<never> {
    throw new Error('the embedded store does not stream');
  }
}
