import { seen, settledCard } from './support/card';
import { useStage } from './support/stage';
import type { Tab } from './support/tab';
import { eventually } from './support/wait';

const stage = useStage();

const schemeOf = async (tab: Tab) => (await tab.frame()).evaluate(() => document.documentElement.dataset['scheme']);

async function openSettings(tab: Tab): Promise<void> {
  await tab.pane.getByRole('button', { name: 'Settings' }).click();
  await tab.pane.getByRole('heading', { name: 'Settings' }).waitFor();
}

test('a look that the user chose holds against Outlook’s, and is there from the first moment of the next start', async () => {
  const tab = await stage.open({ mail: 'anna-berzina', query: { theme: 'light' } });
  await settledCard(tab, 'Anna Bērziņa');
  expect(await schemeOf(tab)).toBe('light');
  await openSettings(tab);
  await tab.pane.getByRole('combobox', { name: 'Look' }).selectOption('Dark');
  await eventually(async () => expect(await schemeOf(tab)).toBe('dark'));
  await tab.context.addInitScript(() => {
    const looks: (string | undefined)[] = [];
    Object.assign(window, { looks });
    new MutationObserver(() => looks.push(document.documentElement.dataset['scheme'])).observe(document, {
      attributes: true,
      subtree: true,
      attributeFilter: ['data-scheme'],
    });
  });
  await tab.page.reload();
  await settledCard(tab, 'Anna Bērziņa');
  expect(await (await tab.frame()).evaluate(() => (window as unknown as { looks: unknown }).looks)).toEqual(['dark']);
});

test('who wants to be asked first has nobody looked up before', async () => {
  const tab = await stage.open({ mail: 'anna-berzina' });
  await settledCard(tab, 'Anna Bērziņa');
  await openSettings(tab);
  await tab.pane.getByRole('checkbox', { name: 'Look people up only when I ask' }).check();
  await tab.show('stefan-ionescu');
  await seen(tab, 'Not looked up yet');
  expect(tab.lookups().filter(({ address }) => address.startsWith('stefan'))).toEqual([]);
  await tab.pane.getByRole('button', { name: 'Look up' }).click();
  await seen(tab, /Proven/);
});
