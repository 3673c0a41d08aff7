import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { personExport } from '../../src/contract/privacy';
import { networkStates, settingsExport, settingsState } from '../../src/contract/setup';
import { useStage } from './support/stage';
import { eventually } from './support/wait';

const stage = useStage({
  args: ['serve'],
  env: { ACQUAINT_KEYS_SECRET: 'a secret of the tests, long enough for anybody', ACQUAINT_GITHUB_TOKEN: '' },
});
const contexts: BrowserContext[] = [];
const complaints: string[] = [];

afterEach(async () => {
  await Promise.all(contexts.splice(0).map((context) => context.close()));
  expect(complaints.splice(0)).toEqual([]);
});

/** The setup page at a section; nothing may be asked elsewhere, and nothing may be complained of in the console. */
async function openSetup(section: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await stage.browser().newContext({
    ...{
      ignoreHTTPSErrors: true,
      viewport: { width: 1200, height: 800 },
      locale: 'en-GB',
      timezoneId: 'UTC',
      reducedMotion: 'reduce',
    },
    ...options,
  });
  contexts.push(context);
  const page = await context.newPage();
  const { url } = stage.service();
  context.on('request', (request) => {
    if (!request.url().startsWith(url) && !request.url().startsWith('blob:')) complaints.push(`asked ${request.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${url}/setup/#${section}`);
  await page.getByRole('navigation').waitFor();
  return page;
}

async function go(page: Page, section: string): Promise<void> {
  const opener = page.getByRole('button', { name: 'All sections' });
  if (await opener.isVisible()) await opener.click();
  await page.getByRole('navigation').getByRole('link', { name: section }).click();
  await page.getByRole('heading', { level: 1, name: section }).waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Saved. It holds from now on.').first().waitFor();
}

test('the checklist leads to a finished setup', async () => {
  const page = await openSetup('checklist');
  await page.getByText('Nobody is looked up yet').waitFor();
  await page.getByRole('link', { name: 'Say whose service this is' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Contoso');
  await page.getByRole('textbox', { name: 'Contact' }).fill('it@contoso.example');
  await page.getByRole('textbox', { name: 'Domains' }).fill('contoso.example\ncontoso.test');
  await go(page, 'Legal basis and notice');
  await page.getByRole('combobox', { name: 'People are looked up on the basis of' }).selectOption('legitimate-interest');
  await page.getByRole('combobox', { name: 'People are told' }).selectOption('page');
  await page.getByRole('textbox', { name: 'Address of the page' }).fill('https://contoso.example/privacy');
  await go(page, 'Networks');
  await page.getByRole('button', { name: 'Take the suggested ones' }).click();
  await save(page);
  await go(page, 'Checklist');
  await page.getByText('All that is needed is done').waitFor();
});

test('a brand is added, a network switched off, and both are in the list of changes', async () => {
  const page = await openSetup('brands');
  await page.getByRole('button', { name: 'Describe our brand' }).click();
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Contoso');
  await page.getByRole('textbox', { name: 'Products' }).fill('Contoso Portal\nContoso Mail');
  await page.getByRole('button', { name: 'Add a brand' }).click();
  await page.getByRole('listitem').getByRole('textbox', { name: 'Name', exact: true }).fill('Fabrikam');
  await go(page, 'Networks');
  await page.getByRole('switch', { name: 'Gravatar' }).click();
  await save(page);
  await page.reload();
  await eventually(async () => expect(await page.getByRole('switch', { name: 'Gravatar' }).isChecked()).toBe(false));
  await go(page, 'Changes');
  await eventually(async () => {
    const words = await page.getByRole('main').innerText();
    expect(words).toMatch(/Networks › gravatar[\s\S]*on\s+after\s+off/);
    expect(words).toContain('Fabrikam');
    expect(words).toContain('somebody at this machine');
  });
});

test('a value that is not right is refused beside its field, and nothing is saved', async () => {
  const page = await openSetup('answer-times');
  const urgent = page.getByRole('textbox', { name: 'Urgent' });
  await urgent.fill('0');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Not saved: 1 thing has to be corrected').waitFor();
  await eventually(async () => expect(await urgent.evaluate((field) => field === document.activeElement)).toBe(true));
  expect(await urgent.getAttribute('aria-invalid')).toBe('true');
  await page.getByText('must be at least 1').first().waitFor();
  await page.getByRole('button', { name: 'Discard' }).click();
});

test('a key is set and never shown again, and removed', async () => {
  const page = await openSetup('networks');
  const key = page.getByRole('group', { name: 'Key token of GitHub' });
  await key.getByLabel('New value of token for GitHub').fill('ghp_secret');
  await key.getByRole('button', { name: 'Save key' }).click();
  await key.getByText(/set on .* by somebody at this machine/).waitFor();
  expect(await page.content()).not.toContain('ghp_secret');
  await key.getByRole('button', { name: 'Remove key token of GitHub' }).click();
  await key.getByText('not set').waitFor();
});

test('what is exported can be imported: first the differences, then the change', async () => {
  const page = await openSetup('files');
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the settings' }).click();
  const text = readFileSync(await (await downloading).path(), 'utf8');
  const file = settingsExport.parse(JSON.parse(text));
  const changed = { ...file, settings: { ...file.settings, organisation: { ...file.settings.organisation, name: 'Northwind' } } };
  await page.locator('input[type=file]').setInputFiles({
    name: 'settings.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(changed)),
  });
  await page.getByRole('heading', { name: '1 change' }).waitFor();
  expect(await page.getByRole('main').innerText()).toContain('Northwind');
  await page.getByRole('button', { name: 'Apply these changes' }).click();
  await go(page, 'Organisation');
  await eventually(async () => expect(await page.getByRole('textbox', { name: 'Name' }).inputValue()).toBe('Northwind'));
});

describe('a person', () => {
  const address = 'anna.berzina@baltwave.example';

  /** Has the service learn of somebody from her own signature; no network is asked. */
  async function letServiceLearn({ request }: Page): Promise<void> {
    const { url } = stage.service();
    const { revision, settings } = settingsState.parse(await (await request.get(`${url}/api/setup/settings`)).json());
    const { networks } = networkStates.parse(await (await request.get(`${url}/api/setup/networks`)).json());
    const chosen = { legal: { ...settings.legal, basis: 'consent', notice: { kind: 'mail', text: 'We look people up.' } } };
    const off = Object.fromEntries(networks.map(({ id }) => [id, false]));
    const data = { from: revision, settings: { ...settings, ...chosen, networks: off } };
    expect((await request.put(`${url}/api/setup/settings`, { data })).status()).toBe(200);
    await lookUp(request);
  }

  async function lookUp(request: Page['request']): Promise<string> {
    const said = {
      name: 'Anna Bērziņa',
      title: 'Head of Procurement',
      company: 'Baltwave',
      links: [],
      messageSentAt: new Date().toISOString(),
      again: [],
    };
    const data = { lookup: randomUUID(), address, ...said };
    return (await request.post(`${stage.service().url}/api/lookup`, { data })).text();
  }

  async function look(page: Page): Promise<void> {
    await page.getByRole('textbox', { name: 'Mail address' }).fill(address);
    await page.getByRole('button', { name: 'Show what is kept' }).click();
    await page.getByRole('heading', { level: 3, name: address }).waitFor();
  }

  async function confirm(page: Page, step: string, act: string): Promise<void> {
    await page.getByRole('button', { name: step, exact: true }).click();
    await page.keyboard.type(address);
    await page.getByRole('button', { name: act, exact: true }).click();
  }

  test('is shown, given a copy, erased, and never looked up again', async () => {
    const page = await openSetup('people');
    await letServiceLearn(page);
    await look(page);
    await page.getByText('Head of Procurement, Baltwave').first().waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the copy for the person' }).click();
    const copy = personExport.parse(JSON.parse(readFileSync(await (await downloading).path(), 'utf8')));
    expect(copy.facts).toEqual(expect.arrayContaining([expect.objectContaining({ what: 'name', value: 'Anna Bērziņa' })]));
    await confirm(page, 'Erase', 'Erase for good');
    await page.getByText('Erased, with 1 address. Nothing is kept of them any more.').first().waitFor();
    await look(page);
    expect(await page.getByText('Anna Bērziņa').count()).toBe(0);
    expect(await lookUp(page.request)).toContain('Anna Bērziņa');
    await look(page);
    await confirm(page, 'Never look up again', 'Erase and never look up again');
    await page.getByText('This person is never looked up').waitFor();
    expect(await lookUp(page.request)).toContain('asked-not-to');
    await go(page, 'Who looked up whom');
    await page.getByText('Had somebody never looked up again').waitFor();
  });
});

test('the keyboard alone makes a change, saves it and takes it back', async () => {
  const page = await openSetup('organisation');
  await page.getByRole('textbox', { name: 'Contact' }).focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('privacy@contoso.example');
  await tabTo(page, 'Save');
  await page.keyboard.press('Enter');
  await page.getByText('Saved. It holds from now on.').first().waitFor();
  await tabTo(page, 'Undo');
  await page.keyboard.press('Enter');
  await page.getByText('Undone.').first().waitFor();
  expect(await page.getByRole('textbox', { name: 'Contact' }).inputValue()).not.toBe('privacy@contoso.example');
});

const sections = [
  'checklist',
  'organisation',
  'legal',
  'networks',
  'brands',
  'listening',
  'excluded',
  'looking-up',
  'answer-times',
];
const more = ['retention', 'aliases', 'rights', 'people', 'lookups', 'changes', 'files', 'manifest'];

test.each(['light', 'dark'] as const)(
  'axe finds nothing in any section, %s',
  async (colorScheme) => {
    const page = await openSetup('checklist', { colorScheme });
    await page.evaluate(axeSource);
    const found: Record<string, readonly string[]> = {};
    for (const section of [...sections, ...more]) {
      await show(page, section);
      found[section] = await axeComplaints(page);
    }
    expect(found).toEqual(Object.fromEntries([...sections, ...more].map((section) => [section, []])));
    expect(await page.evaluate(() => document.documentElement.dataset['scheme'])).toBe(colorScheme);
    // axe looks at every element of seventeen sections, which a busy machine takes its time for.
  },
  240_000,
);

test.each(['en-GB', 'lv-LV', 'ru-RU'])(
  'no section scrolls sideways or leaves its margins at 320 pixels, in %s',
  async (locale) => {
    const page = await openSetup('checklist', { viewport: { width: 320, height: 640 }, locale });
    const wide: Record<string, readonly string[]> = {};
    for (const section of [...sections, ...more]) {
      await show(page, section);
      const [scrolls, reaching] = await page.evaluate(whatReachesOut);
      if (scrolls || reaching.length > 0) wide[section] = reaching;
    }
    expect(wide).toEqual({});
  },
);

/** Runs in the page: whether it scrolls sideways, and what is wider than the column that it stands in. */
function whatReachesOut(): readonly [boolean, readonly string[]] {
  const edge = document.querySelector('.content')?.getBoundingClientRect().right ?? 0;
  const parts = [...document.querySelectorAll('.content :is(h1, h2, h3, p, a, button, select, textarea, .fui-Input)')];
  const reaching = parts.filter((part) => part.getBoundingClientRect().right > edge + 1);
  return [document.documentElement.scrollWidth > window.innerWidth, reaching.map(({ outerHTML }) => outerHTML.slice(0, 160))];
}

async function show(page: Page, section: string): Promise<void> {
  await page.evaluate((hash) => (window.location.hash = hash), section);
  await eventually(async () => {
    expect(await page.locator('nav [aria-current=page]').getAttribute('href')).toBe(`#${section}`);
    expect(await page.getByText('Loading…').count()).toBe(0);
  });
}

async function axeComplaints(page: Page): Promise<readonly string[]> {
  const results = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(context: unknown): Promise<AxeResults> } };
    return axe.run({ exclude: [['[data-tabster-dummy]']] });
  });
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
}

/** Presses Tab until the focus is on this button. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await page.evaluate(() => document.activeElement?.textContent)) === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${name}`);
}
