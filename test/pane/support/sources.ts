import { pageSource, pageSources, type PageSource } from '../../support/page-sources';

/** The pane's own source files whose names match: path below `src/pane`, and text. */
export function paneSources(pattern: RegExp): readonly PageSource[] {
  return pageSources('pane', pattern);
}

/** The text of one file below `src/pane`. */
export function paneSource(name: string): string {
  return pageSource('pane', name);
}
