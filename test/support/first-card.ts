import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { sampleCard } from './cards';
import { officeStub } from './office-stub';

/** How long files are held back that are asked for after the answer: if the card needed them, it would be as late. */
const lateMs = 2_000;

interface Watch {
  readonly onServed: (file: string) => void;
  /** Whether the person's card has all it needs, so that what is asked for from now on is held back. */
  readonly isLate: () => boolean;
  readonly onAnswered: () => void;
}

/** Serves the built pane with the least of Office.js, and answers a look-up at once; on any free loopback port. */
export function servePane(folder: string, { onServed, isLate, onAnswered }: Watch): Promise<Server> {
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

/** What was served by the time the card stands there. */
export async function filesOfFirstCard(
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

/** What the scripts and styles among those files weigh as the build compressed them, in bytes, and how many requests all are. */
export function weigh(folder: string, files: readonly string[]) {
  const weighed = files.filter((file) => /\.(?:js|css)$/.test(file));
  const sum = (extension: string) =>
    weighed.reduce((bytes, file) => bytes + statSync(path.join(folder, file) + extension).size, 0);
  return { gzipBytes: sum('.gz'), brotliBytes: sum('.br'), requests: files.length };
}
