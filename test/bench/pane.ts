import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { sampleCard } from '../support/cards';
import { filesOfFirstCard, servePane, weigh } from '../support/first-card';
import type { Bench } from './main';
import { median } from './median';

const runs = 7;
/** How long after the answer the card is surely painted. */
const settledMs = 150;

/**
 * What the pane costs until the first person's card is painted: bytes of its own JS and CSS, number of requests, and the time
 * that the main thread's scripts take of a processor; waiting for one does not count. Office.js is a minimal stub and the look-up is answered at once, as the peers were measured.
 */
export async function benchPane({ root, say }: Bench): Promise<Readonly<Record<string, unknown>>> {
  const folder = path.join(root, 'build/pane');
  const asked = new Set<string>();
  let answered = false;
  const server = await servePane(folder, {
    onServed: (file) => asked.add(file),
    isLate: () => answered,
    onAnswered: () => (answered = true),
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/index.html`;
  const browser = await launchChromium();
  try {
    const files = await filesOfFirstCard(browser, { url, asked });
    const starts: Start[] = [];
    for (let run = 0; run < runs; run += 1) {
      answered = false;
      starts.push(await start(browser, { url, answered: () => answered }));
      say(`start ${run + 1} of ${runs}: ${starts.at(-1)?.scriptMs.toFixed(0)} ms of scripts`);
    }
    return {
      ...weigh(folder, files),
      scriptCpuMs: round(median(starts.map(({ scriptMs }) => scriptMs))),
      mainThreadMs: round(median(starts.map(({ taskMs }) => taskMs))),
      runs,
      browser: browser.version(),
    };
  } finally {
    await browser.close();
    server.close();
  }
}

interface Start {
  readonly scriptMs: number;
  readonly taskMs: number;
}

/** Waits outside the page: what a test tool does inside it would count as the pane's scripts. */
async function start(
  browser: Browser,
  { url, answered }: { readonly url: string; readonly answered: () => boolean },
): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 } });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  while (!answered()) await wait(20);
  await wait(settledMs);
  const { metrics } = await devtools.send('Performance.getMetrics');
  await page.getByRole('heading', { name: sampleCard.name ?? '' }).waitFor({ timeout: 1_000 });
  await page
    .getByText(sampleCard.accounts[0]?.account.handle ?? '')
    .first()
    .waitFor({ timeout: 1_000 });
  const seconds = (name: string) => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
  const result = { scriptMs: seconds('ScriptDuration') * 1000, taskMs: seconds('TaskDuration') * 1000 };
  await context.close();
  return result;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
