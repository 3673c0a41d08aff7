import { BackupError } from './backup-error';
import { backupRow, backupTable, type BackupTable } from './backup-lines';
import { quoted, type Statements, type Table } from './tables';

const atOnce = 200;
const mostCharacters = 4_000_000;

/** Takes the lines of tables and rows, and writes them in bundles. */
export class RowLoader {
  #target: { readonly named: BackupTable; readonly table: Table } | null = null;
  #waiting: string[] = [];
  #characters = 0;
  rows = 0;

  constructor(
    private readonly statements: Statements,
    private readonly tables: readonly Table[],
    private readonly file: string,
  ) {}

  /** One line after the header and before the seal. Rejects with a `BackupError` if it is neither a table of ours nor a row of it. */
  async add(line: string, parsed: unknown): Promise<void> {
    const named = backupTable.safeParse(parsed);
    if (named.success) return this.#begin(named.data);
    const row = backupRow.safeParse(parsed);
    if (!row.success || row.data.length !== this.#target?.named.columns.length) throw new BackupError(this.file, 'other-form');
    this.#waiting.push(line);
    this.#characters += line.length;
    this.rows += 1;
    if (this.#waiting.length >= atOnce || this.#characters > mostCharacters) await this.flush();
  }

  async #begin(named: BackupTable): Promise<void> {
    await this.flush();
    const table = this.tables.find(({ name }) => name === named.table);
    const known = table?.columns.map(({ name }) => name) ?? [];
    if (!table || named.columns.some((name) => !known.includes(name))) throw new BackupError(this.file, 'other-form');
    this.#target = { named, table };
  }

  async flush(): Promise<void> {
    const [target, lines] = [this.#target, this.#waiting];
    this.#waiting = [];
    this.#characters = 0;
    if (target && lines.length > 0)
      await this.statements.executeSql(insertOf(target.named, target.table), [`[${lines.join(',')}]`]);
  }
}

function insertOf({ columns }: BackupTable, table: Table): string {
  const typeOf = (name: string) => table.columns.find((column) => column.name === name)?.type ?? 'text';
  const values = columns.map((name, index) => `(line->>${index})::${typeOf(name)}`);
  return `insert into ${quoted(table.name)} (${columns.map(quoted).join(', ')}) overriding system value
    select ${values.join(', ')} from json_array_elements($1::json) as line`;
}
