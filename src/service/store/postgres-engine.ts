import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types } from 'pg';
import type { Engine } from './engine';
import { valueParsers } from './value-parsers';

export interface PostgresEngineOptions {
  readonly connectionString: string;
  readonly poolSize: number;
}

const connectTimeoutMs = 10_000;

/** Connects lazily to a PostgreSQL server (15 or newer). */
export function createPostgresEngine({ connectionString, poolSize }: PostgresEngineOptions): Engine {
  const pool = new Pool({
    connectionString,
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'acquaint',
    types: { getTypeParser: (id, format) => valueParsers[id] ?? types.getTypeParser(id, format) },
  });
  // A connection that breaks, idle or at work, is thrown away by the pool, and what ran on it rejects. Unheard, the event would end the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  return {
    kind: 'postgresql',
    db,
    read: async ({ name, text }, values) => (await pool.query({ name, text, values: [...values] })).rows,
    close: () => db.destroy(),
  };
}
