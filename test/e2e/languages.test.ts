import type { Frame } from 'playwright-core';
import { nameOf, settledCard } from './support/card';
import { layoutFaults, noFaults, openAll, type LayoutFaults } from './support/layout';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import type { Tab } from './support/tab';
import { eventually } from './support/wait';

const stage = useStage();

const people = [
  ['anna-berzina', 'Anna Bērziņa'],
  ['jonas-kazlauskas', 'Jonas Kazlauskas'],
  ['look-alike', 'Anna Bērziņa'],
  ['liam-novak', 'Liam Novak'],
] as const;

const spoken = [
  { language: 'lv', locale: 'lv-lv', accounts: 'Konti', news: 'Jaunumi', deed: 'Izlaista versija v2.0 repozitorijā' },
  { language: 'nb', locale: 'nb-no', accounts: 'Kontoer', news: 'Nytt', deed: 'Ga ut versjon v2.0 av' },
  { language: 'ro', locale: 'ro-ro', accounts: 'Conturi', news: 'Noutăți', deed: 'A publicat versiunea v2.0 din' },
  { language: 'ru', locale: 'ru-ru', accounts: 'Аккаунты', news: 'Что нового', deed: 'Выпущена версия v2.0 в репозитории' },
] as const;

describe.each(spoken)('an Outlook in $language', ({ language, locale, accounts, news, deed }) => {
  test('has the pane in its language, and nothing of it reaches out of 320 pixels', async () => {
    const tab = await stage.open({ mail: 'none', query: { locale } });
    const frame = await tab.frame();
    expect(await frame.evaluate(() => [window.innerWidth, document.documentElement.lang])).toEqual([320, language]);
    const faults: Record<string, readonly LayoutFaults[]> = {};
    for (const [mail, name] of people) {
      await tab.show(mail);
      await settledCard(tab, name);
      const closed = await layoutFaults(frame);
      await openAll(frame);
      faults[mail] = [closed, await layoutFaults(frame)];
      await tallPicture(tab, `${language}-${mail}`);
    }
    expect(faults).toEqual(Object.fromEntries(people.map(([mail]) => [mail, [noFaults, noFaults]])));
  });

  test('is answered in its words, whose list of news fits as well', async () => {
    const tab = await stage.open({ mail: 'anna-berzina', query: { locale } });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.pane.getByRole('region', { name: accounts }).waitFor();
    await tab.pane.getByText(`${deed} tender-tools`).waitFor();
    expect(await (await tab.frame()).evaluate(cutHandles)).toEqual([]);
    await tab.pane.getByRole('button', { name: news }).click();
    await eventually(async () => expect(await nameOf(tab).innerText()).toBe(news));
    expect(await layoutFaults(await tab.frame())).toEqual(noFaults);
    await keepPicture(tab, `${language}-news`);
  });
});

test('shows no English to an Outlook that speaks another language, not even at the very first start', async () => {
  const tab = await stage.open({ mail: 'anna-berzina', query: { locale: 'lv-lv' }, prepare: keepEverything });
  await settledCard(tab, 'Anna Bērziņa');
  const first = await everything(await tab.frame());
  await tab.play((preview) => preview.reloadPane(), null);
  await settledCard(tab, 'Anna Bērziņa');
  const second = await everything(await tab.frame());
  for (const texts of [first, second]) {
    expect(texts[0]).toContain('Acquaint');
    expect(texts.filter((text) => /starting|Waiting|Looking|Accounts|Sources/.test(text))).toEqual([]);
  }
});

test('fetches the words of one language, and none for English', async () => {
  const chunks = (tab: Tab) => tab.requests().filter((address) => /\/pane\/(?:lv|nb|ro|ru)\.[^/]*\.js$/.test(address));
  const english = await stage.open({ mail: 'anna-berzina' });
  await settledCard(english, 'Anna Bērziņa');
  expect(chunks(english)).toEqual([]);
  const romanian = await stage.open({ mail: 'anna-berzina', query: { locale: 'ro-ro' } });
  await settledCard(romanian, 'Anna Bērziņa');
  expect(chunks(romanian)).toEqual([expect.stringContaining('/ro.')]);
});

test('keeps the language that the user chose over Outlook’s, also at the next start', async () => {
  const tab = await stage.open({ mail: 'anna-berzina', query: { locale: 'lv-lv' } });
  await settledCard(tab, 'Anna Bērziņa');
  await tab.pane.getByRole('button', { name: 'Iestatījumi' }).click();
  await tab.pane.getByRole('combobox', { name: 'Valoda' }).selectOption({ label: 'Norsk bokmål' });
  await eventually(async () => expect(await nameOf(tab).innerText()).toBe('Innstillinger'));
  await tab.play((preview) => preview.reloadPane(), null);
  await settledCard(tab, 'Anna Bērziņa');
  await tab.pane.getByRole('region', { name: 'Kontoer' }).waitFor();
});

/** Runs in the pane: handles that are not shown whole, though each would have room in a line of its own. */
function cutHandles(): readonly (string | null)[] {
  const handles = [...document.querySelectorAll('.row-title > .link > bdi')];
  return handles.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map(({ textContent }) => textContent);
}

/** Runs in each frame before its page: keeps every state of what it shows. */
async function keepEverything(context: Tab['context']): Promise<void> {
  await context.addInitScript(() => {
    const kept: string[] = [];
    Object.assign(window, { acquaintPainted: kept });
    const keep = () => {
      const words = document.body?.innerText ?? '';
      if (words !== '' && kept.at(-1) !== words) kept.push(words);
    };
    new MutationObserver(keep).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

function everything(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => (window as { acquaintPainted?: string[] }).acquaintPainted ?? []);
}

/** The whole card, however long: the window is made as high as it for the picture. */
async function tallPicture(tab: Tab, name: string): Promise<void> {
  const height = await (await tab.frame()).evaluate(() => document.documentElement.scrollHeight);
  const { width } = tab.page.viewportSize() ?? { width: 1366 };
  await tab.page.setViewportSize({ width, height: Math.min(height + 200, 4000) });
  await keepPicture(tab, name);
}
