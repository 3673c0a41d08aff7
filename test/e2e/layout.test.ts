import { settledCard } from './support/card';
import { doubleText, layoutFaults, noFaults, openAll, type LayoutFaults } from './support/layout';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import type { Tab } from './support/tab';

const stage = useStage();

const people = [
  ['anna-berzina', 'Anna Bērziņa'],
  ['marit-odegard', 'Marit Ødegård'],
  ['stefan-ionescu', 'Ștefan Ionescu'],
  ['jonas-kazlauskas', 'Jonas Kazlauskas'],
  ['ingrid-solheim', 'Ingrid Solheim'],
  ['look-alike', 'Anna Bērziņa'],
  ['liam-novak', 'Liam Novak'],
  ['sofia-marin', 'Sofia Marin'],
] as const;

test('in the 320 pixels of the pane nothing scrolls sideways and nothing is cut, also with everything opened', async () => {
  const tab = await stage.open({ mail: 'none' });
  const frame = await tab.frame();
  expect(await frame.evaluate(() => window.innerWidth)).toBe(320);
  const faults: Record<string, readonly LayoutFaults[]> = {};
  for (const [mail, name] of people) {
    await tab.show(mail);
    await settledCard(tab, name);
    const closed = await layoutFaults(frame);
    await openAll(frame);
    faults[mail] = [closed, await layoutFaults(frame)];
    await tallPicture(tab, `320-${mail}`);
  }
  expect(faults).toEqual(Object.fromEntries(people.map(([mail]) => [mail, [noFaults, noFaults]])));
});

describe('with text twice as large', () => {
  test.each(people.slice(1, 4))('%s: nothing scrolls sideways and nothing is cut', async (mail, name) => {
    const tab = await stage.open({ mail });
    await settledCard(tab, name);
    const frame = await tab.frame();
    await openAll(frame);
    await doubleText(frame);
    expect(await layoutFaults(frame)).toEqual({ ...noFaults, shortened: expect.anything() });
    await tallPicture(tab, `text-200-${mail}`);
  });

  test.failing('no word is lost that could be read before', async () => {
    const tab = await stage.open({ mail: 'stefan-ionescu' });
    await settledCard(tab, 'Ștefan Ionescu');
    const frame = await tab.frame();
    await openAll(frame);
    await doubleText(frame);
    expect(await layoutFaults(frame)).toEqual(noFaults);
  });

  test('a root font size of 200 % breaks nothing either', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    const frame = await tab.frame();
    await frame.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await layoutFaults(frame)).toEqual(noFaults);
  });

  test('the browser’s own zoom of 200 % keeps the pane whole beside the message', async () => {
    const tab = await stage.open({
      mail: 'anna-berzina',
      context: { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
    });
    await settledCard(tab, 'Anna Bērziņa');
    expect(await layoutFaults(await tab.frame())).toEqual(noFaults);
    for (const place of [tab.page.locator('iframe[title="Acquaint"]'), tab.page.getByRole('img', { name: /^Mailbox of/ })]) {
      const box = await place.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(684);
    }
    await keepPicture(tab, 'zoom-200', 'page');
  });
});

/** The whole card, however long: the window is made as high as it for the picture. */
async function tallPicture(tab: Tab, name: string): Promise<void> {
  const height = await (await tab.frame()).evaluate(() => document.documentElement.scrollHeight);
  const { width } = tab.page.viewportSize() ?? { width: 1366 };
  await tab.page.setViewportSize({ width, height: Math.min(height + 200, 4000) });
  await keepPicture(tab, name);
}
