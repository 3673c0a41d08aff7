import type { BrowserContext } from 'playwright-core';
import type { About } from '../../src/contract/about';
import { accountWith, cardWith } from '../support/cards';
import { seen, settledCard } from './support/card';
import { compareLooks, isSameLook } from './support/compare-looks';
import { answerCard, interceptLookups } from './support/lookups';
import { keepLook, keptLook, lookOf } from './support/looks';
import { loginHost, useStage } from './support/stage';
import type { Tab } from './support/tab';

/**
 * What the pane's main states look like, compared with `test/e2e/looks/`, in which a square of 8 pixels is one pixel. After a change that is meant, look at
 * the pane, then `UPDATE_LOOKS=1 npx jest --selectProjects e2e -- test/e2e/looks`.
 *
 * Text is written in a font of boxes that the test brings, so the machine's fonts do not matter; nor do dates, how edges are smoothed, and what stands two
 * pixels elsewhere. What does matter: a part that is missing, new, elsewhere or of another colour. Words, letters and pictures within letters are not compared.
 */
const isUpdate = process.env['UPDATE_LOOKS'] === '1';
const stage = useStage();
jest.setTimeout(240_000);

type Theme = 'light' | 'dark';

const cards = [
  ['proven', 'anna-berzina', 'Anna Bērziņa'],
  ['job-change', 'marit-odegard', 'Marit Ødegård'],
  ['complaint', 'stefan-ionescu', 'Ștefan Ionescu'],
  ['namesakes', 'jonas-kazlauskas', 'Jonas Kazlauskas'],
  ['unknown', 'ingrid-solheim', 'Ingrid Solheim'],
  ['look-alike', 'look-alike', 'Anna Bērziņa'],
  ['network-down', 'liam-novak', 'Liam Novak'],
] as const;

describe.each(['light', 'dark'] as const)('the pane looks as it did, %s:', (theme) => {
  test('every kind of card', async () => {
    const tab = await open({ mail: 'none', theme });
    for (const [state, mail, person] of cards) {
      await tab.show(mail);
      await settledCard(tab, person);
      await expectKeptLook(tab, `${state}-${theme}`);
    }
  });

  test('signed out', async () => {
    const tab = await open({ mail: 'anna-berzina', theme, prepare: askForSignIn });
    await seen(tab, 'See who is writing to you');
    await expectKeptLook(tab, `signed-out-${theme}`);
  });

  test('broken, with a report that has no word of the error’s message, which names somebody', async () => {
    const tab = await open({ mail: 'anna-berzina', theme, prepare: breakCard });
    await seen(tab, 'Copy the report');
    const report = await tab.card.locator('pre').innerText();
    expect(report).toMatch(/^Acquaint \d[^]*\nat pane\.[0-9a-f]{20}\.js:\d+:\d+[^]*\nOutlook [^]*Mailbox 1\.13/);
    expect(report).toContain(`\nen · ${theme} · 320 px\n`);
    expect(report).not.toMatch(/anna|bērziņa|@|localhost/i);
    await expectKeptLook(tab, `broken-${theme}`);
  });
});

test('another look is noticed, and two pixels more above or other smoothing of letters are none', async () => {
  const tab = await open({ mail: 'stefan-ionescu', theme: 'light' });
  await settledCard(tab, 'Ștefan Ionescu');
  const noticed: Record<string, boolean> = {};
  for (const [what, rule] of Object.entries(changes)) noticed[what] = await isNoticed(tab, rule);
  expect(noticed).toEqual({ ...Object.fromEntries(Object.keys(changes).map((what) => [what, true])), 'hardly any': false });
});

const changes = {
  'hardly any': 'main { padding-top: 2px } main * { text-rendering: geometricPrecision }',
  'parts that are wider than the pane': 'li { width: 150% !important; flex-shrink: 0 }',
  'a card without its margins': 'main * { margin: 0 !important; padding: 0 !important }',
  'a part that is gone': 'main section:nth-of-type(2) { display: none !important }',
  'text in another colour': 'main * { color: #d13438 !important }',
  'buttons without their look': 'button { all: unset !important }',
  'texts over each other': 'main p, main li { position: absolute !important; top: 0 }',
  'larger text': '.app * { font-size: 22px !important }',
  'a dark background': 'html, body, .app, main { background: #292929 !important }',
} as const;

async function isNoticed(tab: Tab, rule: string): Promise<boolean> {
  const style = await (await tab.frame()).addStyleTag({ content: rule });
  const { isSame } = await compared(tab, 'complaint-light');
  await style.evaluate((element) => (element as Element).remove());
  return !isSame;
}

async function expectKeptLook(tab: Tab, name: string): Promise<void> {
  if (isUpdate) await keepLook(tab.page, name, await lookOf(tab));
  const found = await compared(tab, name);
  expect({ name, ...found }).toEqual({ name, ...found, isSame: true });
}

async function compared(tab: Tab, name: string) {
  const [look, kept] = [await lookOf(tab), await keptLook(tab.page, name)];
  const difference = kept && compareLooks(look, kept);
  return { difference, isSame: difference !== null && isSameLook(difference) };
}

interface Opening {
  readonly mail: string;
  readonly theme: Theme;
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** The pane's policy forbids the font of boxes, and what is broken on purpose is complained of. */
function open({ theme, ...options }: Opening): Promise<Tab> {
  const context = { bypassCSP: true, colorScheme: theme };
  return stage.open({ ...options, query: { theme }, context, mayComplain: /./, mayAsk: [`https://${loginHost}`] });
}

/** As a service does whose people sign in, before anybody did. */
async function askForSignIn(context: BrowserContext): Promise<void> {
  const signIn = { kind: 'tenant', tenantId: 'tenant', clientId: 'client', scope: 'access_as_user', loginHost } as const;
  await context.route(`https://${loginHost}/**`, (route) => route.abort());
  await context.route('**/api/about', async (route) => {
    const about = (await (await route.fetch()).json()) as About;
    await route.fulfill({ json: { ...about, signIn } satisfies About });
  });
  await interceptLookups(context, (_request, route) => route.fulfill({ status: 401, json: { error: 'token-missing' } }));
}

/** A card that the service never sends: a handle is an object, which nothing can draw. */
function breakCard(context: BrowserContext): Promise<unknown> {
  const handle = { 'anna.berzina@baltwave.example': 'Anna Bērziņa' } as unknown as string;
  const card = cardWith({ accounts: [accountWith('github', handle)] });
  return interceptLookups(context, (request, route) => answerCard(route, request, card));
}
