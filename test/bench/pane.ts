import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { sampleCard } from '../support/cards';
import type { Bench } from './main';
import { median } from './median';
import { officeStub } from './office-stub';

const runs = 7;
/** How long after the answer the card is surely painted. */
const settledMs = 150;
/** How long files are held back that are asked for after the answer: if the card needed them, it would be as late. */
const lateMs = 2_000;

/**
 * What the pane costs until the first person's card is painted: bytes of its own HTML, JS and CSS, number of requests, and the time
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
      gzipBytes: sum(files.map((file) => compressedSize(folder, file, '.gz'))),
      brotliBytes: sum(files.map((file) => compressedSize(folder, file, '.br'))),
      requests: files.length,
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

/** What was served by the time the card stands there. */
async function filesOfFirstCard(
  browser: Browser,
  { url, asked }: { readonly url: string; readonly asked: ReadonlySet<string> },
): Promise<readonly string[]> {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(url);
  await page
    .getByText(sampleCard.accounts[0]?.account.handle ?? '')
    .first()
    .waitFor();
  const files = [...asked];
  await page.close();
  return files;
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

interface Watch {
  readonly onServed: (file: string) => void;
  /** Whether the person's card has all it needs, so that what is asked for from now on is held back. */
  readonly isLate: () => boolean;
  readonly onAnswered: () => void;
}

function servePane(folder: string, { onServed, isLate, onAnswered }: Watch): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/office.js') return void response.writeHead(200, { 'content-type': 'text/javascript' }).end(officeStub);
    if (pathname === '/api/lookup') return answerLookup(request, response, onAnswered);
    if (pathname.startsWith('/api/')) return void response.writeHead(404).end();
    const file = pathname.slice(1);
    if (!existsSync(path.join(folder, file))) return void response.writeHead(404).end();
    const type = { '.html': 'text/html; charset=utf-8', '.css': 'text/css' }[path.extname(file)] ?? 'text/javascript';
    void wait(isLate() ? lateMs : 0).then(() => {
      onServed(file);
      response.writeHead(200, { 'content-type': type }).end(withStub(readFileSync(path.join(folder, file)), file));
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

function answerLookup(request: IncomingMessage, response: ServerResponse, onAnswered: () => void): void {
  let body = '';
  request.on('data', (chunk: Buffer) => (body += chunk.toString()));
  request.on('end', () => {
    const { lookup } = JSON.parse(body || '{}') as { lookup?: string };
    const events = [
      { lookup, type: 'card', card: sampleCard },
      { lookup, type: 'done' },
    ];
    response
      .writeHead(200, { 'content-type': 'application/x-ndjson' })
      .end(events.map((event) => `${JSON.stringify(event)}\n`).join(''), onAnswered);
  });
}

function withStub(content: Buffer, file: string): Buffer | string {
  if (!file.endsWith('.html')) return content;
  return content.toString().replace(/https:\/\/appsforoffice\.microsoft\.com\/[^"]+/, '/office.js');
}

function compressedSize(folder: string, file: string, extension: '.gz' | '.br'): number {
  return statSync(path.join(folder, file) + extension).size;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
