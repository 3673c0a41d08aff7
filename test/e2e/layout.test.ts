import { settledCard, seen } from './support/card';
import { hostileCard, hostileLinks, hostileMail, hostileTexts } from './support/hostile';
import { doubleText, layoutFaults, noFaults, openAll, type LayoutFaults } from './support/layout';
import { answerCard, interceptLookups } from './support/lookups';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import type { Tab } from './support/tab';
import { eventually } from './support/wait';

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

/** A letter under hundreds of marks is one letter to the browser, and may not be broken: the pane lets it reach out. */
const breaksLayout = 'stacked';
const hostileKinds = Object.keys(hostileTexts);

describe('hostile words from outside', () => {
  test.each(hostileKinds)('%s: stay text, send nothing anywhere and break no layout', async (kind) => {
    const tab = await openHostile(hostileTexts[kind] ?? '', 'https://evil.example/profile');
    await seen(tab, /Proven|Likely/);
    const frame = await tab.frame();
    await openAll(frame);
    await expectHarmless(tab);
    await tallPicture(tab, `hostile-${kind}`);
    if (kind !== breaksLayout) expect(await layoutFaults(frame)).toEqual({ ...noFaults, shortened: expect.anything() });
  });

  test.failing('a letter under hundreds of marks breaks no layout either', async () => {
    const tab = await openHostile(hostileTexts[breaksLayout] ?? '', 'https://evil.example/profile');
    await seen(tab, /Proven|Likely/);
    expect(await layoutFaults(await tab.frame())).toEqual({ ...noFaults, shortened: expect.anything() });
  });

  test('a link that is no plain https one is not a link', async () => {
    const kinds = Object.keys(hostileLinks);
    const senders = people.map(([mail]) => mail).slice(0, kinds.length);
    const asked: string[] = [];
    const tab = await stage.open({
      mail: 'none',
      prepare: (context) =>
        interceptLookups(context, (request, route) => {
          if (asked.at(-1) !== request.address) asked.push(request.address);
          const link = hostileLinks[kinds[asked.length - 1] ?? ''] ?? '';
          return answerCard(route, request, hostileCard('A name', link));
        }),
    });
    for (const mail of senders) {
      await tab.show(mail);
      await eventually(() => expect(asked).toHaveLength(senders.indexOf(mail) + 1));
      await seen(tab, /Proven|Likely/);
      await openAll(await tab.frame());
      expect(await links(tab)).toEqual([]);
      await expectHarmless(tab);
    }
    expect(asked).toHaveLength(kinds.length);
  });

  test('links that are shown lead to https, in a window that knows nothing of ours', async () => {
    const tab = await openHostile('A name', 'https://evil.example/profile');
    await seen(tab, /Proven|Likely/);
    await openAll(await tab.frame());
    const found = await links(tab);
    expect(found.length).toBeGreaterThan(3);
    for (const link of found)
      expect(link).toEqual({ href: 'https://evil.example/profile', rel: 'noopener noreferrer', target: '_blank' });
  });
});

test('a hostile mail runs nothing and fetches nothing', async () => {
  // Mails are parsed into documents in which nothing runs; the browser says so for each handler that it finds there.
  const tab = await stage.open({ mail: 'none', mayComplain: /Executing inline event handler violates/ });
  for (const kind of hostileKinds) {
    const before = tab.lookups().length;
    await tab.play((preview) => preview.openNone(), null);
    await tab.play((preview, mail) => preview.openFile(mail), hostileMail(hostileTexts[kind] ?? ''));
    await eventually(() => expect(tab.lookups().length).toBeGreaterThan(before));
    await seen(tab, 'mallory@hostile.example');
    await expectHarmless(tab);
    await keepPicture(tab, `hostile-mail-${kind}`, 'page');
  }
});

function openHostile(text: string, link: string): Promise<Tab> {
  const card = hostileCard(text, link);
  return stage.open({
    mail: 'anna-berzina',
    prepare: (context) => interceptLookups(context, (request, route) => answerCard(route, request, card)),
  });
}

function links(tab: Tab) {
  return tab.card.evaluate((main) =>
    [...main.querySelectorAll('a[href]')].map((link) => ({
      href: link.getAttribute('href'),
      rel: link.getAttribute('rel'),
      target: link.getAttribute('target'),
    })),
  );
}

/** No script ran, and nothing was made of the words but text; that nothing was fetched is checked after every test. */
async function expectHarmless(tab: Tab): Promise<void> {
  expect(await tab.page.evaluate(() => 'acquaintHacked' in window)).toBe(false);
  const made = await tab.card.evaluate(
    (main) => main.querySelectorAll('img, script, style, iframe, object, embed, form, link, base').length,
  );
  expect(made).toBe(0);
}

/** The whole card, however long: the window is made as high as it for the picture. */
async function tallPicture(tab: Tab, name: string): Promise<void> {
  const height = await (await tab.frame()).evaluate(() => document.documentElement.scrollHeight);
  const { width } = tab.page.viewportSize() ?? { width: 1366 };
  await tab.page.setViewportSize({ width, height: Math.min(height + 200, 4000) });
  await keepPicture(tab, name);
}
