import type { QueueDatabase } from '../store/queue-database';

/** A connection in a transaction: statements by their text, because the tables are not known beforehand. */
export type Statements = Pick<QueueDatabase, 'executeSql'>;

export interface Column {
  readonly name: string;
  /** As SQL writes it, such as `timestamp with time zone`. */
  readonly type: string;
  /** Whether a sequence gives its values. */
  readonly isCounted: boolean;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
}

/** How the tables came to be is told by the names of the migrations, not by rows. */
export const migrationTables = ['kysely_migration', 'kysely_migration_lock'];
/** Written anew by whoever restores, or drawn anew from everything else. */
const leftOut = [...migrationTables, 'key_check', 'shown_card'];

interface ColumnRow {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly counted: boolean;
}

/** Our tables with what is backed up of them, those that are referred to first. Those of the queue are made anew, and not among them. */
export async function findTables(statements: Statements): Promise<readonly Table[]> {
  const { rows } = await statements.executeSql(
    `select class.relname as "table", attribute.attname as name, format_type(attribute.atttypid, attribute.atttypmod) as type,
       pg_get_serial_sequence(quote_ident(class.relname), attribute.attname) is not null as counted
     from pg_class class join pg_attribute attribute on attribute.attrelid = class.oid
     where class.relnamespace = 'public'::regnamespace and class.relkind = 'r' and attribute.attnum > 0
       and not attribute.attisdropped and attribute.attgenerated = '' and $1
     order by class.relname, attribute.attnum`,
    [true],
  );
  const found = rows as readonly ColumnRow[];
  const names = [...new Set(found.map(({ table }) => table))].filter((name) => !leftOut.includes(name));
  const tables = names.map((name) => ({ name, columns: found.filter(({ table }) => table === name).map(toColumn) }));
  return inOrder(tables, await findReferences(statements));
}

function toColumn({ name, type, counted }: ColumnRow): Column {
  return { name, type, isCounted: counted };
}

interface Reference {
  readonly from: string;
  readonly to: string;
}

async function findReferences(statements: Statements): Promise<readonly Reference[]> {
  const { rows } = await statements.executeSql(
    `select child.relname as "from", parent.relname as "to" from pg_constraint
     join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
     where contype = 'f' and conrelid <> confrelid and $1`,
    [true],
  );
  return rows as readonly Reference[];
}

/** Each table after those that it refers to. Throws if two refer to each other: our migrations make none such. */
function inOrder(tables: readonly Table[], references: readonly Reference[]): readonly Table[] {
  const ordered: Table[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const open = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ name }) => !references.some(({ from, to }) => from === name && open.has(to)));
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}

/** A name of the database, as SQL writes it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
