import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FrameLocator, Page, Request } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import type { Stage } from './stage';

const paneIsQuietAfterMs = 1_500;
const longestWaitMs = 30_000;

/** What the pane shows of a message's sender when nothing more comes. */
export interface Shown {
  /** Every visible word of the pane. */
  readonly text: string;
  /** Visible words of the pane's sections by their heading, such as `Accounts`. */
  readonly sections: Readonly<Record<string, string>>;
  /** From the drop until the words waited for stood in the pane; null if they never came. */
  readonly ms: number | null;
}

/** The preview, which plays Outlook around the real pane, in a real browser. */
export interface Outlook {
  /** Drops a file of the mails' folder on the page and waits until `words` stand in the pane (if they come) and nothing more is being asked. */
  drop(mail: string, words: string): Promise<Shown>;
}

/** Opens the product's own preview page in Chromium. */
export async function openOutlook({ root, atEnd }: Stage, url: string): Promise<Outlook> {
  const browser = await launchChromium();
  atEnd({ close: () => browser.close() });
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1280, height: 1400 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${url}/preview/?mail=none`);
  await paneOn(page).getByText('Select a message').waitFor({ timeout: longestWaitMs });
  return outlookOn(page, path.join(root, 'test/rehearsal/mail'));
}

/** The pane that is framed there. */
export function paneOn(page: Page): FrameLocator {
  return page.frameLocator('iframe[src*="/pane/"]');
}

/** The preview's page that was opened, with mails of this folder. */
export function outlookOn(page: Page, mails: string): Outlook {
  const lookups = watchLookups(page);
  const pane = paneOn(page);
  return {
    drop: async (mail, words) => {
      await page.evaluate('window.acquaintPreview.openNone()');
      const started = performance.now();
      await dropFile(page, path.join(mails, mail));
      const came = pane.getByText(words).first().waitFor({ timeout: longestWaitMs });
      const ms = await came.then(
        () => Math.round(performance.now() - started),
        () => null,
      );
      await lookups.quiet();
      return { ms, text: await pane.locator('body').innerText(), sections: await sectionsOf(pane) };
    },
  };
}

/** As a visitor does it: a file is dragged over the page and let go. */
async function dropFile(page: Page, file: string): Promise<void> {
  const drag = await page.evaluateHandle(
    ({ name, text }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name, { type: 'message/rfc822' }));
      return transfer;
    },
    { name: path.basename(file), text: readFileSync(file, 'utf8') },
  );
  for (const event of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', event, { dataTransfer: drag });
}

async function sectionsOf(pane: FrameLocator): Promise<Record<string, string>> {
  const sections = await pane.locator('section').all();
  const texts = await Promise.all(sections.map((section) => section.innerText()));
  return Object.fromEntries(texts.map((text) => [text.split('\n')[0] ?? '', text]));
}

/** The pane cuts an answer off when it has read its last event, so a look-up may end either way. */
function watchLookups(page: Page) {
  let running = 0;
  let changedAt = Date.now();
  const change = (by: number) => (request: Request) => {
    if (new URL(request.url()).pathname !== '/api/lookup') return;
    running += by;
    changedAt = Date.now();
  };
  page.on('request', change(1));
  page.on('requestfailed', change(-1));
  page.on('requestfinished', change(-1));
  return {
    quiet: async () => {
      const end = Date.now() + longestWaitMs;
      while (Date.now() < end && (running > 0 || Date.now() - changedAt < paneIsQuietAfterMs)) await wait(50);
    },
  };
}
