import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Something the caller can mend: a bad path, an unknown option, a malformed row. Its message is one sentence. */
export class EvaluateError extends Error {
  override name = 'EvaluateError';
}

export type Row = Readonly<Record<string, unknown>>;

/** The objects of a JSON-lines file, or of `fileInFolder` when a folder is given. */
export function readRows(data: string, fileInFolder: string): readonly Row[] {
  const file = statOf(data).isDirectory() ? path.join(data, fileInFolder) : data;
  const lines = readText(file).split(/\r?\n/);
  const rows = lines.flatMap((line, index) => (line.trim() === '' ? [] : [parseRow(line, `${file}:${index + 1}`)]));
  if (rows.length === 0) throw new EvaluateError(`${file} holds no rows.`);
  return rows;
}

/** The text of a file; an unreadable one is the caller's to mend. */
export function readText(file: string): string {
  if (statOf(file).isDirectory()) throw new EvaluateError(`${file} is a folder where a file is needed.`);
  return readFileSync(file, 'utf8');
}

export function statOf(file: string) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) throw new EvaluateError(`There is no file or folder ${file}.`);
  return found;
}

function parseRow(line: string, where: string): Row {
  const value = parseJson(line, where);
  if (!isRow(value)) throw new EvaluateError(`${where} is not a JSON object.`);
  return value;
}

export function parseJson(text: string, where: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own words quote the row, which may hold a person's data.
    throw new EvaluateError(`${where} is not valid JSON.`);
  }
}

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field that must be text. */
export function textField(row: Row, field: string): string {
  const value = row[field];
  if (typeof value !== 'string') throw new EvaluateError(`Row ${rowName(row)} has no text in the field "${field}".`);
  return value;
}

/** A field that may be missing or null. */
export function optionalText(row: Row, field: string): string | null {
  const value = row[field];
  return typeof value === 'string' ? value : null;
}

/** A field that must be an object. */
export function objectField(row: Row, field: string): Row {
  const value = row[field];
  if (!isRow(value)) throw new EvaluateError(`Row ${rowName(row)} has no object in the field "${field}".`);
  return value;
}

/** A field that must be one of the given words. */
export function choiceField<T extends string>(row: Row, field: string, choices: readonly T[]): T {
  const value = textField(row, field);
  const choice = choices.find((one) => one === value);
  if (choice === undefined)
    throw new EvaluateError(`Row ${rowName(row)} has "${value}" in the field "${field}", not one of ${choices.join(', ')}.`);
  return choice;
}

/** A list of texts out of a field that holds one text, several, or nothing. */
export function textList(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}

export function rowName(row: Row): string {
  return typeof row['id'] === 'string' ? row['id'] : JSON.stringify(row).slice(0, 80);
}
