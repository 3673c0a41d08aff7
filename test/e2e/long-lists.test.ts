import type { BrowserContext, Route } from 'playwright-core';
import type { About } from '../../src/contract/about';
import type { NewsItem, NewsPage } from '../../src/contract/news';
import type { PlaceTips } from '../../src/contract/place-tips';
import { cardNow, changeWith, mentionWith, postWith, cardWith, accountWith } from '../support/cards';
import { nameOf, part, settledCard, wordsIn } from './support/card';
import { layoutFaults, noFaults } from './support/layout';
import { answerCard, interceptLookups } from './support/lookups';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import type { Tab } from './support/tab';
import { eventually } from './support/wait';

const stage = useStage();
const perPage = 250;

function item(at: number): NewsItem {
  const longer = at % 3 === 0 ? ' and of much else that takes a second line or a third in a narrow pane' : '';
  const change = changeWith({ id: `change-${at}`, to: { title: `Head of Procurement${longer}`, company: 'Baltwave' } });
  return { address: `p${at}@x.example`, name: `Person ${at}`, proposedAt: '2026-10-19T08:00:00.000Z', unread: at < 2, change };
}

/** Five hundred changes in two pages. */
async function answerNews(route: Route): Promise<void> {
  const url = new URL(route.request().url());
  if (url.pathname !== '/api/news') return route.fulfill({ json: url.pathname.endsWith('/unread') ? { unread: 2 } : {} });
  const from = Number(url.searchParams.get('after') ?? 0);
  const items = Array.from({ length: perPage }, (_unused, at) => item(from + at));
  await route.fulfill({ json: { items, next: from === 0 ? String(perPage) : null } satisfies NewsPage });
}

/** Scrolls to the end, again as long as rows turn out higher than was thought. */
async function scrollToEnd(tab: Tab): Promise<void> {
  await (await tab.frame()).evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
}

test('five hundred changes: few rows are in the page, the last is reached, and more is shown on request', async () => {
  const tab = await stage.open({
    mail: 'ingrid-solheim',
    prepare: (context) => context.route(/\/api\/news/, answerNews),
  });
  await settledCard(tab, 'Ingrid Solheim');
  await tab.pane.getByRole('button', { name: /^What is new/ }).click();
  const rows = tab.pane.locator('.news li');
  await tab.pane.getByText('Person 0', { exact: true }).waitFor();
  expect(await rows.count()).toBeLessThanOrEqual(40);
  expect(await layoutFaults(await tab.frame())).toEqual(noFaults);
  await keepPicture(tab, 'news-of-many');
  await eventually(async () => {
    await scrollToEnd(tab);
    expect(await tab.pane.getByText('Person 249', { exact: true }).isVisible()).toBe(true);
  });
  await tab.pane.getByRole('button', { name: 'Show more' }).focus();
  await tab.page.keyboard.press('Enter');
  const writes = (at: number) => tab.pane.getByRole('button', { name: `Write to Person ${at}`, exact: true });
  await eventually(async () => expect(await writes(250).evaluate((button) => button === document.activeElement)).toBe(true));
  await eventually(async () => {
    await scrollToEnd(tab);
    expect(await tab.pane.getByText('Person 499', { exact: true }).isVisible()).toBe(true);
  });
  expect(await rows.count()).toBeLessThanOrEqual(40);
  expect(await rows.last().getAttribute('aria-setsize')).toBe('500');
  expect(await writes(250).evaluate((button) => button === document.activeElement)).toBe(true);
  await keepPicture(tab, 'news-of-many-end');
});

test('mentions over time are a picture that fits, in both looks, in a contrast theme and without a pointer', async () => {
  const tones = ['negative', 'positive', 'unsure', 'neutral', 'positive', 'negative', 'positive'] as const;
  const mentions = tones.map((label, at) => {
    const publishedAt = new Date(Date.now() - at * 11 * 86_400_000).toISOString();
    return mentionWith(postWith(`Contoso, thought number ${at}`, { publishedAt }), {
      tone: { label, confidence: 0.9, by: 'model' },
    });
  });
  const card = cardWith({
    sureness: 'proven',
    accounts: [accountWith('bluesky', 'ingrid')],
    mentions,
    asOf: cardNow.toISOString(),
  });
  const tab = await stage.open({
    mail: 'ingrid-solheim',
    prepare: (context) => interceptLookups(context, (request, route) => answerCard(route, request, card)),
  });
  await eventually(async () => expect(await wordsIn(nameOf(tab))).not.toBe(''));
  const section = part(tab, 'What they say about us');
  await section.getByRole('button', { name: 'Over time' }).focus();
  await tab.page.keyboard.press('Enter');
  await eventually(async () => expect(await wordsIn(section)).toMatch(/7 mentions since .*, 2 of them negative/));
  const picture = tab.pane.locator('.trend-columns');
  expect((await picture.boundingBox())?.width).toBeLessThanOrEqual(290);
  expect(await layoutFaults(await tab.frame())).toEqual(noFaults);
  await section.scrollIntoViewIfNeeded();
  await keepPicture(tab, 'trend-light');
  const fills = () => picture.locator('rect').evaluateAll((all) => all.map((one) => getComputedStyle(one).stroke));
  const light = await fills();
  expect(new Set(light).size).toBe(3);
  await tab.play((preview) => preview.setTheme('dark'), null);
  await eventually(async () => expect(await fills()).not.toEqual(light));
  await keepPicture(tab, 'trend-dark');
  await tab.page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  await eventually(async () => expect(new Set(await fills()).size).toBe(1));
  await keepPicture(tab, 'trend-contrast');
});

const tips = Array.from({ length: 20 }, (_unused, at) => ({
  ...{ id: String(at), text: `Tip ${at} <b>${at === 1 ? 'looong'.repeat(60) : 'short'}</b>` },
  ...{
    writtenAt: at === 2 ? null : '2026-10-19T08:00:00.000Z',
    tone: { label: 'negative', confidence: 0.9, by: 'model' } as const,
  },
}));
const places: PlaceTips = {
  source: { name: 'Foursquare', homepage: 'https://foursquare.com' },
  places: [
    { ...{ name: 'Café at the river', url: 'https://foursquare.com/v/1', outcome: 'told', retryAt: null }, tips },
    { ...{ name: 'Shop', url: 'https://foursquare.com/v/2', outcome: 'unreachable', retryAt: null }, tips: [] },
  ],
};

/** A service with places of its own, which counts how often it is asked for their tips. */
async function answerTips(context: BrowserContext, asked: string[]): Promise<void> {
  await context.route('**/api/about', async (route) => {
    const about = (await (await route.fetch()).json()) as About;
    await route.fulfill({ json: { ...about, placeTips: true } satisfies About });
  });
  await context.route('**/api/places/tips', (route) => {
    asked.push(route.request().url());
    return route.fulfill({ json: places });
  });
}

test('tips about our places: asked for only once somebody opens them, and drawn within the pane', async () => {
  const asked: string[] = [];
  const tab = await stage.open({ mail: 'ingrid-solheim', prepare: (context) => answerTips(context, asked) });
  await settledCard(tab, 'Ingrid Solheim');
  await tab.pane.getByRole('button', { name: /^What is new/ }).click();
  const opener = tab.pane.getByRole('button', { name: 'Tips about our places' });
  await opener.waitFor();
  expect(asked).toEqual([]);
  await opener.press('Enter');
  await tab.pane.getByText('Tip 0 <b>short</b>').waitFor();
  expect(await tab.pane.getByRole('button', { name: 'Retry: Shop' }).count()).toBe(1);
  expect(await tab.pane.getByRole('link', { name: 'Read at Foursquare' }).count()).toBe(2);
  expect(await layoutFaults(await tab.frame())).toEqual(noFaults);
  expect(asked).toHaveLength(1);
  await keepPicture(tab, 'tips');
});
