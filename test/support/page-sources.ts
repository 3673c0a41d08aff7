import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface PageSource {
  /** Path below the page's folder. */
  readonly name: string;
  readonly text: string;
}

const src = path.resolve(__dirname, '../../src');

/** A page's own source files whose names match; the page is the name of its folder in `src`. */
export function pageSources(page: string, pattern: RegExp): readonly PageSource[] {
  return readdirSync(path.join(src, page), { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .map((name) => ({ name, text: pageSource(page, name) }));
}

/** The text of one file below a page's folder. */
export function pageSource(page: string, name: string): string {
  return readFileSync(path.join(src, page, name), 'utf8');
}
