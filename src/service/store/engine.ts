import type { Kysely } from 'kysely';

/** A statement that is sent again and again: the name lets a server keep its plan. */
export interface PreparedStatement {
  readonly name: string;
  readonly text: string;
}

/** The one thing in which PGlite and PostgreSQL differ here: how a statement gets there. */
export interface Engine {
  readonly kind: 'pglite' | 'postgresql';
  readonly db: Kysely<unknown>;
  /** Runs a prepared statement; `Row` is the shape the statement's text gives its rows. */
  read<Row>(statement: PreparedStatement, values: readonly string[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}
