import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { filesOfFirstCard, servePane, weigh } from '../support/first-card';
import { projectRoot } from '../support/running-service';

jest.setTimeout(90_000);

const folder = path.join(projectRoot, 'build/pane');
const most = { gzipBytes: 115_000, brotliBytes: 98_000, requests: 5 };
const asked = new Set<string>();
let hasCard = false;
let server: Server;
let browser: Browser;

beforeAll(async () => {
  server = await servePane(folder, {
    onServed: (file) => asked.add(file),
    isLate: () => hasCard,
    onAnswered: () => (hasCard = true),
  });
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  server.closeAllConnections();
  server.close();
});

test('the first person’s card needs no more bytes and requests than we allow ourselves', async () => {
  const { port } = server.address() as AddressInfo;
  const files = await filesOfFirstCard(browser, { url: `http://127.0.0.1:${port}/index.html`, asked });
  const weight = weigh(folder, files);
  const over = Object.entries(most).filter(([figure, limit]) => weight[figure as keyof typeof weight] > limit);
  expect({ over, weight }).toEqual({ over: [], weight });
});
