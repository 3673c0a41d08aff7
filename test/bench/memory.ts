import type { Browser, CDPSession, Frame, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { startService } from '../support/running-service';
import type { Bench } from './main';

/** Sample people with cards of every kind: full, changed jobs, complaining, candidates, nobody, a network down, many people. */
const mails = [
  ['anna-berzina', 'Anna Bērziņa'],
  ['marit-odegard', 'Marit Ødegård'],
  ['stefan-ionescu', 'Ștefan Ionescu'],
  ['jonas-kazlauskas', 'Jonas Kazlauskas'],
  ['ingrid-solheim', 'Ingrid Solheim'],
  ['liam-novak', 'Liam Novak'],
  ['sofia-marin', 'Sofia Marin'],
  ['janis-kalnins', 'Jānis Kalniņš'],
] as const;

const usualSwitches = 2000;
/** How long after the last switch what comes late is there: corrections, what others say, the count of news. */
const settledMs = 6000;

/** What the pane's document holds after garbage was collected twice. */
interface Held {
  readonly switches: number;
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly documents: number;
}

/**
 * What an hour of work leaves behind in the pane: thousands of switches between the sample messages in the preview. The pane is at another site than the page
 * around it, as in life, so that only its own heap is counted, and the browser compiles nothing: its machine code grows until every function is compiled, whatever
 * the pane holds. It is first measured after a tenth of the switches, when each card and each lazy part was there.
 * `--switches=400` makes it shorter.
 */
export async function benchMemory({ argv, say }: Bench): Promise<Readonly<Record<string, unknown>>> {
  const switches = switchesOf(argv);
  const service = await startService();
  const browser = await launchChromium([
    `--host-resolver-rules=MAP outlook.office.com:443 127.0.0.1:${service.port}`,
    '--site-per-process',
    '--js-flags=--jitless',
  ]);
  try {
    const pane = await openPane(browser, service.port);
    const began = Date.now();
    const held: Held[] = [];
    for (let done = 1; done <= switches; done += 1) {
      await switchTo(pane, done);
      if (![switches / 10, switches / 2, switches].map(Math.round).includes(done)) continue;
      // Always the same card: others have more to hold.
      await switchTo(pane, 0);
      held.push(await measure(pane, done));
      say(`${done} of ${switches} switches: ${JSON.stringify(held.at(-1))}`);
    }
    return { switches, seconds: Math.round((Date.now() - began) / 1000), held, ...growthOf(held), browser: browser.version() };
  } finally {
    await browser.close();
    await service.stop();
  }
}

function switchesOf(argv: readonly string[]): number {
  const option = argv.find((word) => word.startsWith('--switches='));
  return option === undefined ? usualSwitches : Math.max(10, Number(option.slice('--switches='.length)) || usualSwitches);
}

interface Pane {
  readonly page: Page;
  readonly frame: Frame;
  readonly devtools: CDPSession;
}

async function openPane(browser: Browser, port: number): Promise<Pane> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 768 } });
  const page = await context.newPage();
  const pane = encodeURIComponent(`https://localhost:${port}/pane/index.html`);
  await page.goto(`https://outlook.office.com/preview/?mail=anna-berzina&pane=${pane}`);
  const iframe = page.locator('iframe[title="Acquaint"]');
  await iframe.contentFrame().getByText('Sample data').first().waitFor({ timeout: 60_000 });
  const frame = await (await iframe.elementHandle())?.contentFrame();
  if (!frame) throw new Error('the pane has no frame');
  const devtools = await context.newCDPSession(frame);
  await devtools.send('HeapProfiler.enable');
  return { page, frame, devtools };
}

/** Opens the next message and waits until its person's card is there. */
async function switchTo({ page, frame }: Pane, turn: number): Promise<void> {
  const [mail, name] = mails[turn % mails.length] ?? mails[0];
  await page.evaluate((id) => void window.acquaintPreview?.open(id), mail);
  await frame.waitForFunction(
    (wanted) => {
      const words = document.querySelector('h1')?.textContent ?? '';
      return words.includes(wanted) && (document.querySelector('main')?.innerText ?? '').includes('Sample data');
    },
    name,
    { timeout: 30_000, polling: 30 },
  );
}

async function measure({ page, devtools }: Pane, switches: number): Promise<Held> {
  await page.waitForTimeout(settledMs);
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners, documents } = await devtools.send('Memory.getDOMCounters');
  return { switches, heapBytes: usedSize, nodes, listeners: jsEventListeners, documents };
}

/** What was added between the first measurement and the last, and of the heap for each switch; bytes. */
function growthOf(held: readonly Held[]): Readonly<Record<string, number>> {
  const [first] = held;
  const last = held.at(-1);
  if (!first || !last) return {};
  const heapBytes = last.heapBytes - first.heapBytes;
  return {
    heapGrowthBytes: heapBytes,
    heapGrowthPerSwitch: Math.round(heapBytes / Math.max(1, last.switches - first.switches)),
    nodeGrowth: last.nodes - first.nodes,
    listenerGrowth: last.listeners - first.listeners,
  };
}
