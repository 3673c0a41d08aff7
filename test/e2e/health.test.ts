import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';
import { useStage } from './support/stage';

const stage = useStage({ args: ['serve'] });
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(complaints.splice(0)).toEqual([]);
});

/** The page in a browser of this language, after `prepare` decided what can be reached. */
async function openHealth(prepare: (context: BrowserContext) => Promise<unknown>, locale = 'en-GB'): Promise<Page> {
  const context = await stage.browser().newContext({ ignoreHTTPSErrors: true, locale, viewport: { width: 360, height: 640 } });
  contexts.push(context);
  await prepare(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  await page.goto(`${stage.service().url}/health/`);
  await page.locator('#verdict:not(:empty)').waitFor();
  return page;
}

const letOffice = (context: BrowserContext) =>
  context.route('https://appsforoffice.microsoft.com/**', (route) => route.fulfill({ body: '' }));
const checks = (page: Page) => page.getByRole('listitem').allInnerTexts();

test('says each check and that all is well, shows an administrator the networks, and fits a phone', async () => {
  const page = await openHealth(letOffice);
  expect(await checks(page)).toEqual([
    'This service answers',
    'It can read its store',
    'The clocks agree',
    'Microsoft’s Office.js can be reached',
    'Cookies are allowed',
    'This browser may store things',
  ]);
  expect(await page.locator('#verdict').innerText()).toContain('All is well here.');
  await page.getByRole('heading', { name: 'For administrators' }).waitFor();
  expect(await page.locator('#service dd').count()).toBe(3);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    return axe.run();
  });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('says that it is Outlook’s side where Office.js can’t be reached', async () => {
  const page = await openHealth((context) => context.route('https://appsforoffice.microsoft.com/**', (route) => route.abort()));
  expect((await checks(page))[3]).toContain('it is Outlook’s side or your network');
  expect(await page.locator('#verdict').innerText()).toContain('What is marked ✗ is the reason');
});

test('says that it is us where the service does not answer', async () => {
  const page = await openHealth(async (context) => {
    await letOffice(context);
    await context.route('**/api/health', (route) => route.abort());
  });
  expect((await checks(page)).slice(0, 2).join(' ')).toMatch(/it is us.*it is us/);
});

test('speaks the language of the browser, or the one that is chosen', async () => {
  const page = await openHealth(letOffice, 'nn-NO');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Er det oss eller Outlook?');
  expect((await checks(page))[0]).toBe('Denne tjenesten svarer');
  await page.getByRole('combobox', { name: 'Språk' }).selectOption('ru');
  await page.getByText('Часы совпадают').waitFor();
  expect(await page.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
    'ru',
    'Acquaint: дело в нас или в Outlook?',
  ]);
});
