import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, BrowserContext, Page, Route } from 'playwright-core';
import { launchChromium } from '../../support/chromium';
import { outlookOn, paneOn, type Outlook } from '../outlook';
import type { Stage } from '../stage';
import { organisation, type World } from './world';

const outlookOrigin = 'https://outlook.office.com';

/** Somebody's browser. */
export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Policies that a page broke, and errors of pages; each in one line. */
  readonly complaints: readonly string[];
}

/** Starts a browser on whose machine the organisation's names lead to the rehearsal, and no other name anywhere. */
export async function openBrowser({ atEnd }: Stage, { port, loginPort }: World): Promise<Browser> {
  const rules = [
    `MAP ${organisation.host}:443 127.0.0.1:${port}`,
    `MAP ${organisation.loginHost}:443 127.0.0.1:${loginPort}`,
    'MAP * ~NOTFOUND',
  ];
  const browser = await launchChromium([
    '--disable-features=LocalNetworkAccessChecks',
    `--host-resolver-rules=${rules.join(',')}`,
  ]);
  atEnd({ close: () => browser.close() });
  return browser;
}

/** A colleague who sits down at a browser that knows nobody. */
export async function newVisitor(browser: Browser, world: World): Promise<Visitor> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 1366, height: 1200 }, locale: 'en-GB' });
  await context.route('https://appsforoffice.microsoft.com/lib/1/hosted/**', (route) => sendOfficeJs(route, world));
  await context.route('https://ajax.aspnetcdn.com/**', (route) =>
    route.fulfill({ path: path.join(world.clone, 'build/preview/msajax.js'), contentType: 'text/javascript' }),
  );
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Microsoft's CDN has the files of the npm package, and more languages. */
function sendOfficeJs(route: Route, { clone }: World): Promise<void> {
  const [, file = ''] = new URL(route.request().url()).pathname.split('/hosted/');
  return route.fulfill({
    path: path.join(clone, 'node_modules/@microsoft/office-js/dist', file),
    headers: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
  });
}

/** Outlook on the web with an add-in deployed whose pane lies at this address: the preview's page, under Outlook's name. */
export async function openOutlookWith({ context, page }: Visitor, world: World, paneUrl: string): Promise<Outlook> {
  await context.route(`${outlookOrigin}/**`, (route) => sendOutlook(route, world, paneUrl));
  await page.goto(`${outlookOrigin}/preview/?mail=none`);
  await paneOn(page).locator('main').waitFor({ timeout: 60_000 });
  return outlookOn(page, path.join(world.clone, 'assets/samples/mail'));
}

function sendOutlook(route: Route, { clone }: World, paneUrl: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname.startsWith('/samples/')) return route.fulfill({ path: path.join(clone, 'assets', pathname) });
  if (pathname !== '/preview/') return route.fulfill({ path: path.join(clone, 'build', pathname) });
  const page = readFileSync(path.join(clone, 'build/preview/index.html'), 'utf8')
    .replace('<html', `<html data-pane="${paneUrl}"`)
    .replace('https://localhost:*', new URL(paneUrl).origin);
  return route.fulfill({ body: page, contentType: 'text/html; charset=utf-8' });
}

/** Presses `button`, and takes this person's account in the sign-in's window. */
export async function signInByWindow({ context, page }: Visitor, name: string): Promise<void> {
  const opened = context.waitForEvent('page');
  await paneOn(page).getByRole('button', { name: 'Sign in', exact: true }).click();
  await (await opened).getByRole('link', { name }).click();
}
