import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../../support/running-service';
import type { Tab } from './tab';

const folder = path.join(projectRoot, 'build/screenshots');

/** Keeps a picture of the whole page, or of the pane alone, for people to look at; git ignores the folder. */
export async function keepPicture(tab: Tab, name: string, of: 'page' | 'pane' = 'pane'): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const target = { path: path.join(folder, `${name}.png`) };
  await (of === 'page' ? tab.page.screenshot(target) : tab.page.locator('iframe[title="Acquaint"]').screenshot(target));
}
