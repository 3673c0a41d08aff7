import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const pane = path.resolve(__dirname, '../../../src/pane');

/** The pane's own source files whose names match: path below `src/pane`, and text. */
export function paneSources(pattern: RegExp): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(pane, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => ({ name, text: readFileSync(path.join(pane, name), 'utf8') }));
}

/** The text of one file below `src/pane`. */
export function paneSource(name: string): string {
  return readFileSync(path.join(pane, name), 'utf8');
}
