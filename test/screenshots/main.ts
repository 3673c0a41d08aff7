import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { startService } from '../support/running-service';

type Theme = 'light' | 'dark';

/** Pictures for the README, of the real preview with its sample messages: `npm run screenshots`. */
export async function main({ root }: { readonly root: string }): Promise<number> {
  const folder = path.join(root, 'assets/screenshots');
  await mkdir(folder, { recursive: true });
  const service = await startService();
  const browser = await launchChromium();
  try {
    for (const theme of ['light', 'dark'] as const) {
      await takePreview(browser, { url: service.url, theme, file: path.join(folder, `preview-${theme}.png`) });
      for (const mail of [
        'anna-berzina',
        'marit-odegard',
        'stefan-ionescu',
        'jonas-kazlauskas',
        'look-alike',
        'liam-novak',
        'ingrid-solheim',
      ]) {
        await takePane(browser, { url: service.url, theme, mail, file: path.join(folder, `pane-${mail}-${theme}.png`) });
      }
    }
  } finally {
    await browser.close();
    await service.stop();
  }
  return 0;
}

interface Shot {
  readonly url: string;
  readonly theme: Theme;
  readonly file: string;
}

async function takePreview(browser: Browser, { url, theme, file }: Shot): Promise<void> {
  const page = await open(browser, { url, theme, mail: 'anna-berzina', width: 1280 });
  await page.screenshot({ path: file });
  await page.context().close();
  process.stderr.write(`${path.basename(file)}\n`);
}

/** The pane alone: 320 pixels wide, as high as its card. */
async function takePane(browser: Browser, { url, theme, mail, file }: Shot & { readonly mail: string }): Promise<void> {
  const page = await open(browser, { url, theme, mail, width: 1280 });
  const frame = await paneOf(page);
  const height = await frame.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1280, height: Math.max(560, Math.min(1600, height + 160)) });
  await page.waitForTimeout(300);
  await page.locator('iframe[src*="/pane/"]').screenshot({ path: file });
  await page.context().close();
  process.stderr.write(`${path.basename(file)}\n`);
}

async function open(
  browser: Browser,
  { url, theme, mail, width }: { readonly url: string; readonly theme: Theme; readonly mail: string; readonly width: number },
): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width, height: 800 },
    colorScheme: theme,
    deviceScaleFactor: 2,
  });
  const page = await context.newPage();
  await page.goto(`${url}/preview/?mail=${mail}`);
  const frame = await paneOf(page);
  await frame.getByText('Sample data').first().waitFor();
  await page.waitForLoadState('networkidle');
  return page;
}

async function paneOf(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[src*="/pane/"]');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the pane has no frame');
  return frame;
}
