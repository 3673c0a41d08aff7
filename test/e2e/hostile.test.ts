import type { Page } from 'playwright-core';
import type { Card } from '../../src/domain/card';
import { seen } from './support/card';
import { harmIn, inSight, reordered, watchDialogs, watchHarm } from './support/harm';
import { hostileCard, hostileCards, hostileHtml, hostileMail } from './support/hostile';
import { hostileLinks, hostileWords } from './support/hostile-words';
import { layoutFaults, openAll } from './support/layout';
import { answerCard, interceptLookups } from './support/lookups';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import type { Tab } from './support/tab';
import { eventually } from './support/wait';

const stage = useStage();

/** One case of a table: the mail that is opened and the card that comes for it. */
interface Case {
  readonly title: string;
  readonly mailText: string;
  readonly mailHtml: string | null;
  readonly card: Card;
}

interface Played {
  readonly tab: Tab;
  play(one: Case): Promise<readonly string[]>;
}

const plain = { mailText: 'A name', mailHtml: null, card: hostileCard('A name') } as const;
const caseTables = {
  words: Object.entries(hostileWords).map(([title, text]) => ({ ...plain, title, mailText: text, card: hostileCard(text) })),
  links: Object.entries(hostileLinks).map(([title, link]) => ({ ...plain, title, card: hostileCard('A name', link) })),
  cards: Object.entries(hostileCards).map(([title, card]) => ({ ...plain, title, card })),
  mails: Object.entries(hostileWords).map(([title, text]) => ({ ...plain, title, mailHtml: hostileHtml(text) })),
} as const satisfies Readonly<Record<string, readonly Case[]>>;

describe('the pane, 320 pixels wide', () => {
  test.each(['words', 'links', 'cards', 'mails'] as const)(
    'takes hostile %s as text: nothing runs, nothing is fetched, nothing is turned around and the layout holds',
    async (kind) => {
      const { tab, play } = await openPane(kind === 'mails' ? heldBackInMails : /^$/);
      const faults: Record<string, readonly string[]> = {};
      for (const one of caseTables[kind]) {
        const found = await play(one);
        if (found.length > 0) faults[one.title] = found;
      }
      await keepPicture(tab, `hostile-${kind}`, 'page');
      expect(faults).toEqual({});
    },
    600_000,
  );
});

/**
 * Mails are parsed into documents in which nothing runs, and shown by the preview in a frame in which nothing does; the browser tells of
 * everything that it holds back there.
 */
const heldBackInMails =
  /^held back: (script-src|base-uri)|Executing inline|Setting the document's base URI|Blocked autofocusing|Loading the (image|stylesheet)|Framing|Unsafe attempt to load URL/;

/** As long as the setup lets a name be, and without what it refuses. */
const names = Object.values(hostileWords).map((text, at) =>
  `${at} ${text.slice(0, 180)}`
    .replaceAll('\0', '')
    .replace(/[\ud800-\udfff]/gu, '')
    .trim(),
);
const hostileSettings = {
  organisation: { name: hostileWords['a picture'], contact: hostileWords['the end of an attribute'] },
  legal: { note: hostileWords['a script'], privacyText: names.join('\n').slice(0, 9900) },
  brand: { name: hostileWords['a name from right to left'], products: names },
  competitors: names.map((name) => ({ name })),
  excludedGroups: names.map((name) => ({ name })),
  companyAliases: names.map((name, at) => [name, `Contoso ${at}`]),
};

test('the setup page shows hostile settings, and what was changed, as text', async () => {
  const { page, dialogs } = await openPage('/setup/');
  expect(await page.evaluate(saveSettings, hostileSettings)).toEqual({ status: 200, problems: [] });
  const faults: Record<string, readonly string[]> = {};
  for (const section of setupSections) {
    await page.goto(`${stage.service().url}/setup/?at=${section}#${section}`);
    await page.locator('nav [aria-current=page]').waitFor({ state: 'attached' });
    await eventually(async () => expect(await page.getByText('Loading…').count()).toBe(0));
    const found = [...(await harmIn(page.mainFrame(), 'main')), ...(await tooWide(page))];
    if (found.length > 0) faults[section] = found;
  }
  expect(faults).toEqual({});
  expect(dialogs).toEqual([]);
}, 300_000);

test('the public privacy page shows hostile settings, and what was typed into its form, as text', async () => {
  const { page, dialogs } = await openPage('/setup/');
  expect(await page.evaluate(saveSettings, hostileSettings)).toMatchObject({ status: 200 });
  const faults: Record<string, readonly string[]> = {};
  // One client may send only so many forms in a minute: what breaks out of an attribute stands at the beginning of the table.
  for (const [title, text] of Object.entries(hostileWords).slice(0, 18)) {
    await page.goto(`${stage.service().url}/privacy/?lang=en`);
    await Promise.all([page.waitForURL('**/privacy/'), page.locator('form').evaluate(sendForm, text)]);
    const isRefused = (await page.getByRole('alert').count()) === 1;
    const found = [
      ...(isRefused ? [] : ['was taken for an address']),
      ...(await harmIn(page.mainFrame(), 'main')),
      ...(await tooWide(page)),
    ];
    if (found.length > 0) faults[title] = found;
  }
  expect(faults).toEqual({});
  expect(dialogs).toEqual([]);
}, 300_000);

const setupSections = ['organisation', 'legal', 'brands', 'excluded', 'aliases', 'changes', 'files', 'manifest', 'checklist'];

/** A page of the service by itself, in a narrow window; closed with the browser. */
async function openPage(place: string): Promise<{ readonly page: Page; readonly dialogs: readonly string[] }> {
  const context = await stage.browser().newContext({ ignoreHTTPSErrors: true, viewport: { width: 320, height: 640 } });
  await watchHarm(context);
  const page = await context.newPage();
  const dialogs = watchDialogs(page);
  const { url } = stage.service();
  context.on('request', (request) => {
    expect(request.url()).toEqual(expect.stringMatching(`^(${url}/(?!hostile)|blob:)`));
  });
  await page.goto(`${url}${place}`);
  return { page, dialogs };
}

/** In the page: saves these settings over those that hold. */
async function saveSettings(change: object): Promise<{ readonly status: number; readonly problems: readonly unknown[] }> {
  const { revision, settings } = await (await fetch('/api/setup/settings')).json();
  const answer = await fetch('/api/setup/settings', {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      from: revision,
      settings: { ...settings, ...change, legal: { ...settings.legal, ...Object(change).legal } },
    }),
  });
  return { status: answer.status, problems: (await answer.json()).problems ?? [] };
}

/** In the page: sends the form with this as the address, as whoever does not use a browser's checks. */
function sendForm(form: Element, address: string): void {
  const [kind, field] = [form.querySelector('input[type=radio]'), form.querySelector('#address')];
  if (!(form instanceof HTMLFormElement && kind instanceof HTMLInputElement && field instanceof HTMLInputElement)) return;
  kind.checked = true;
  field.type = 'text';
  field.maxLength = 100_000;
  field.value = address.slice(0, 250);
  form.submit();
}

async function tooWide(page: Page): Promise<readonly string[]> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  return width > 320 ? [`scrolls sideways: ${width} pixels`] : [];
}

/** A pane that gets the card of the case at hand. */
async function openPane(mayHoldBack: RegExp): Promise<Played> {
  let card: Card | null = null;
  const tab = await stage.open({
    mail: 'none',
    mayComplain: mayHoldBack,
    prepare: async (context) => {
      await watchHarm(context);
      await interceptLookups(context, (request, route) => answerCard(route, request, card ?? hostileCard('')));
    },
  });
  const dialogs = watchDialogs(tab.page);
  const frame = await tab.frame();
  let cases = 0;
  return {
    tab,
    play: async (one) => {
      card = one.card;
      cases += 1;
      const [asked, told] = [tab.lookups().length, dialogs.length];
      const address = `mallory${cases}@hostile.example`;
      await tab.play((preview, mail) => preview.openFile(mail), hostileMail(one.mailText, { address, html: one.mailHtml }));
      await eventually(() => expect(tab.lookups().length).toBeGreaterThan(asked));
      await seen(tab, address);
      await eventually(async () => expect(await tab.pane.locator('[aria-busy=true], .skeleton').count()).toBe(0));
      const unseen = await missing(tab, address);
      await openAll(frame);
      const { scrolls, outside } = await layoutFaults(frame);
      return [
        ...unseen,
        ...(await harmIn(frame, 'main')).filter((harm) => !mayHoldBack.test(harm)),
        ...dialogs.slice(told),
        ...scrolls.map((place) => `scrolls sideways: ${place}`),
        ...outside.map((place) => `outside the window: ${place}`),
        ...tab.requests().filter((request) => /hostile|evil/.test(new URL(request).pathname)),
        ...(await reordered(frame, '.address, .sureness')).map((words) => `turned around: ${words}`),
      ];
    },
  };
}

/** Whose address it is and how sure we are stand in sight, whatever the name is. */
async function missing(tab: Tab, address: string): Promise<readonly string[]> {
  const shown = await inSight(await tab.frame(), '.address, .sureness');
  const isSure = await tab.pane.locator('.sureness').count();
  return [
    ...(shown.includes(address) ? [] : [`the address is not in sight: ${shown.join(' | ')}`]),
    ...(isSure === 0 || shown.length > 1 ? [] : ['the verdict is not in sight']),
  ];
}
