import { source as axeSource } from 'axe-core';
import type { AxeResults } from 'axe-core';
import type { Frame } from 'playwright-core';
import { seen, settledCard } from './support/card';
import { openAll } from './support/layout';
import { interceptLookups } from './support/lookups';
import { keepPicture } from './support/screenshots';
import { useStage } from './support/stage';
import type { OpenOptions, Tab } from './support/tab';
import { eventually } from './support/wait';

const stage = useStage();

interface State {
  readonly mail: string;
  readonly words: string | RegExp;
  readonly opensAll?: boolean;
}

const states: Readonly<Record<string, State>> = {
  'a proven person, everything opened': { mail: 'anna-berzina', words: /Proven — .*Lately.*As of/, opensAll: true },
  'a job change, everything opened': { mail: 'marit-odegard', words: /Moved to .*As of/, opensAll: true },
  'a complaint': { mail: 'stefan-ionescu', words: /Nobody seems to have answered yet.*As of/ },
  candidates: { mail: 'jonas-kazlauskas', words: /None of these is shown.*Sample data/ },
  nobody: { mail: 'ingrid-solheim', words: 'Asked at' },
  'a colleague': { mail: 'mark-reed', words: 'Colleagues are not looked up.' },
  'one who asked not to be looked up': { mail: 'elena-popa', words: 'This person asked not to be looked up' },
  'a look-alike': { mail: 'look-alike', words: /imitates .*Nothing about this sender/ },
  'a network down': { mail: 'liam-novak', words: 'GitHub did not answer' },
  'six people': { mail: 'sofia-marin', words: /Partner.*As of/ },
  'no usable sender': { mail: 'no-sender', words: 'has no address that can be looked up' },
};

describe.each(['light', 'dark'])('axe finds nothing, %s:', (theme) => {
  test('every kind of card', async () => {
    const tab = await stage.open({ mail: 'none', query: { theme } });
    const complaints: Record<string, readonly string[]> = {};
    for (const [name, { mail, words, opensAll }] of Object.entries(states)) {
      await tab.show(mail);
      await seen(tab, words);
      if (opensAll) await openAll(await tab.frame());
      complaints[name] = await complaintsIn(tab, `${theme}-${name}`);
    }
    expect(complaints).toEqual(Object.fromEntries(Object.keys(states).map((name) => [name, []])));
    expect(await schemeOf(tab)).toBe(theme);
  });

  test.each<[string, string, OpenOptions]>([
    ['no message', 'Select a message', { mail: 'none' }],
    ['looking up', 'Looking up', { prepare: (context) => interceptLookups(context, () => new Promise(() => undefined)) }],
    ['service unreachable', 'can’t be reached', { prepare: (context) => interceptLookups(context, (_, route) => route.abort()) }],
  ])('%s', async (name, words, options) => {
    const tab = await stage.open({ mail: 'anna-berzina', ...options, query: { theme } });
    await seen(tab, words);
    await eventually(async () => expect(await schemeOf(tab)).toBe(theme));
    expect(await complaintsIn(tab, `${theme}-${name}`)).toEqual([]);
  });
});

// Four contrast themes of Windows come to the page as the system's colours; axe does not judge those.
test.each(['light', 'dark'] as const)('every word can be read in a contrast theme, %s', async (colorScheme) => {
  const tab = await stage.open({ mail: 'stefan-ionescu' });
  await settledCard(tab, 'Ștefan Ionescu');
  await tab.page.emulateMedia({ forcedColors: 'active', colorScheme });
  expect(await faintWords(await tab.frame())).toEqual([]);
});

test.each(['light', 'dark'])('axe finds nothing on the preview’s own page, %s', async (theme) => {
  const tab = await stage.open({ mail: 'anna-berzina', query: { theme } });
  await settledCard(tab, 'Anna Bērziņa');
  await tab.page.getByRole('button', { name: 'Break things' }).click();
  expect(await axeComplaints(tab.page.mainFrame())).toEqual([]);
});

test('everything to press is at least 24 pixels high, links in a line of text aside', async () => {
  const tab = await stage.open({ mail: 'sofia-marin' });
  await settledCard(tab, 'Sofia Marin');
  const small = await tab.card.evaluate((main) =>
    [...main.querySelectorAll<HTMLElement>('button, [role=radio]')]
      .filter((element) => getComputedStyle(element).display !== 'inline' && element.getBoundingClientRect().height < 24)
      .map((element) => element.innerText),
  );
  expect(small).toEqual([]);
});

async function complaintsIn(tab: Tab, picture: string): Promise<readonly string[]> {
  await keepPicture(tab, picture.replaceAll(/[ ,]+/g, '-'));
  return axeComplaints(await tab.frame());
}

async function schemeOf(tab: Tab): Promise<string | undefined> {
  return (await tab.frame()).evaluate(() => document.documentElement.dataset['scheme']);
}

/** Every rule that a frame breaks, with where. */
async function axeComplaints(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeSource);
  const results = await frame.evaluate(() => {
    const { axe } = window as unknown as { axe: { run(context: unknown): Promise<AxeResults> } };
    // Fluent's focus helper puts focusable elements of no size at the ends of the page, hidden from readers on purpose.
    return axe.run({ exclude: [['[data-tabster-dummy]'], ['iframe']] });
  });
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  );
}

/** Text whose colour has a contrast below 4.5 to 1 with the nearest colour behind it. */
async function faintWords(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const partsOf = (colour: string) => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const isSolid = (colour: string) => (partsOf(colour)[3] ?? 1) > 0;
    const light = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = partsOf(colour)
        .slice(0, 3)
        .map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const behind = (element: Element): string => {
      const colour = getComputedStyle(element).backgroundColor;
      if (isSolid(colour)) return colour;
      return element.parentElement ? behind(element.parentElement) : getComputedStyle(document.documentElement).backgroundColor;
    };
    const words = [...document.querySelectorAll('main *')].filter((element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
    );
    return words.flatMap((element) => {
      const [dark = 0, bright = 0] = [light(getComputedStyle(element).color), light(behind(element))].toSorted((a, b) => a - b);
      return (bright + 0.05) / (dark + 0.05) < 4.5 ? [element.outerHTML.slice(0, 120)] : [];
    });
  });
}
