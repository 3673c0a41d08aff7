import type { Browser, BrowserContext, BrowserContextOptions, Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { LookupRequest } from '../../../src/contract/lookup';
import type { PreviewHandle } from '../../../src/preview/preview-handle';
import { eventually } from './wait';

/** `cross-site` is as in life: the page at outlook.office.com, the pane at localhost. */
export type Serving = 'same-origin' | 'cross-site';

export interface OpenOptions {
  readonly serving?: Serving;
  /** Id of the sample message to begin with, or `none`; the first one if not named. */
  readonly mail?: string;
  /** Further query of the preview's page, see its README. */
  readonly query?: Readonly<Record<string, string>>;
  readonly context?: BrowserContextOptions;
  /** Runs before the page is loaded: routes, scripts. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
  /** Complaints of the pages in the console that the test provokes. */
  readonly mayComplain?: RegExp;
  /** Origins beside our own that this tab may ask. */
  readonly mayAsk?: readonly string[];
}

/** The preview in one browser tab, with our pane in it. */
export interface Tab {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The pane's document, whichever frame it is in now. */
  readonly pane: FrameLocator;
  /** What the pane shows. */
  readonly card: Locator;
  frame(): Promise<Frame>;
  /** What the pane asked the service, in order. */
  lookups(): readonly LookupRequest[];
  /** Every address that any page of this tab asked for. */
  requests(): readonly string[];
  /** Opens a message as Outlook does when another row of the list is chosen. */
  show(which: string | number): Promise<void>;
  /** Calls the preview's handle in the page. */
  play<A>(act: (preview: PreviewHandle, argument: A) => unknown, argument: A): Promise<void>;
  /** Requests that left this machine, and errors of the pages; each in one line. */
  faults(): readonly string[];
  close(): Promise<void>;
}

interface TabParts {
  readonly browser: Browser;
  readonly port: number;
  readonly options: OpenOptions;
}

const profile: BrowserContextOptions = {
  ignoreHTTPSErrors: true,
  viewport: { width: 1366, height: 768 },
  locale: 'en-US',
  timezoneId: 'UTC',
  reducedMotion: 'reduce',
};

/** Opens the preview and waits until its mailbox is there and the pane listens to it. */
export async function openTab({ browser, port, options }: TabParts): Promise<Tab> {
  const context = await browser.newContext({ ...profile, ...options.context });
  const page = await context.newPage();
  const records = record(context, page);
  await options.prepare?.(context);
  await page.goto(pageAddress(port, options));
  await page.evaluate(() => window.acquaintPreview?.ready);
  const tab = tabOf({ context, page, records, allowed: allowed(port, options), mayComplain: options.mayComplain ?? null });
  await started(tab);
  return tab;
}

interface Opened {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly records: Records;
  readonly allowed: readonly string[];
  readonly mayComplain: RegExp | null;
}

function tabOf({ context, page, records, allowed: origins, mayComplain }: Opened): Tab {
  const iframe = page.locator('iframe[title="Acquaint"]');
  const pane = page.frameLocator('iframe[title="Acquaint"]');
  return {
    page,
    context,
    pane,
    card: pane.locator('main'),
    frame: async () => {
      const frame = await (await iframe.elementHandle())?.contentFrame();
      if (!frame) throw new Error('the pane has no frame');
      return frame;
    },
    lookups: () => records.lookups,
    requests: () => records.requests,
    show: async (which) => {
      await page.evaluate((id) => window.acquaintPreview?.open(id), which);
    },
    play: (act, argument) => play(page, act, argument),
    faults: () => [...outside(records.requests, origins), ...records.errors.filter((error) => !mayComplain?.test(error))],
    close: () => context.close(),
  };
}

/** A pane that does not start is told of with what it showed. */
async function started(tab: Tab): Promise<void> {
  try {
    await eventually(async () => expect(await isListening(tab.page)).toBe(true), 30_000);
  } catch {
    const words = await tab.pane
      .locator('body')
      .innerText({ timeout: 1000 })
      .catch(() => 'nothing');
    const last = tab.requests().slice(-5);
    await tab.close();
    throw new Error(`the pane did not start. It shows: ${words}\nLast requests: ${last.join(', ')}\n${tab.faults().join('\n')}`);
  }
}

/** Outlook tells a pane of another message only once it has asked to be told. */
function isListening(page: Page): Promise<boolean | undefined> {
  return page.evaluate(() => window.acquaintPreview?.trace().some(({ label }) => label === '+ olkItemSelectedChanged'));
}

interface Records {
  readonly requests: string[];
  readonly lookups: LookupRequest[];
  readonly errors: string[];
}

function record(context: BrowserContext, page: Page): Records {
  const records: Records = { requests: [], lookups: [], errors: [] };
  context.on('request', (request) => {
    records.requests.push(request.url());
    const body: unknown = request.url().endsWith('/api/lookup') ? request.postDataJSON() : null;
    if (body) records.lookups.push(body as LookupRequest);
  });
  context.on('page', (another) => records.errors.push(`a window was opened: ${another.url()}`));
  page.on('websocket', (socket) => records.requests.push(socket.url()));
  page.on('pageerror', (error) => records.errors.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) records.errors.push(`console: ${message.text()}`);
  });
  return records;
}

/** The browser's words for an answer that did not come, and for a test's script that a mail's sandbox kept out. */
const expected = /^(Failed to load resource|Blocked script execution in 'about:srcdoc')/;

function pageAddress(port: number, { serving, mail, query }: OpenOptions): string {
  const local = `https://localhost:${port}`;
  const isForeign = serving === 'cross-site';
  const parts = new URLSearchParams({
    ...(mail === undefined ? {} : { mail }),
    ...(isForeign ? { pane: `${local}/pane/index.html` } : {}),
    ...query,
  });
  return `${isForeign ? outlook : local}/preview/?${parts.toString()}`;
}

const outlook = 'https://outlook.office.com';

function allowed(port: number, { serving, mayAsk = [] }: OpenOptions): readonly string[] {
  return [`https://localhost:${port}`, ...(serving === 'cross-site' ? [outlook] : []), ...mayAsk];
}

function outside(requests: readonly string[], origins: readonly string[]): readonly string[] {
  const isOutside = (address: string) => /^(https?|wss?|ftp):/.test(address) && !origins.includes(new URL(address).origin);
  return requests.filter(isOutside).map((address) => `outside request: ${address}`);
}

/** The function travels as text: it sees its two parameters and nothing else. */
async function play<A>(page: Page, act: (preview: PreviewHandle, argument: A) => unknown, argument: A): Promise<void> {
  await page.evaluate(`(${act.toString()})(window.acquaintPreview, ${JSON.stringify(argument) ?? 'undefined'})`);
}
