import { pageSource } from '../../support/page-sources';

/** The text of one file below `src/pane`. */
export function paneSource(name: string): string {
  return pageSource('pane', name);
}
