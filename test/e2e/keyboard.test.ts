import { part, seen, settledCard } from './support/card';
import { announcements, focusMoves, watchAnnouncements, watchFocus } from './support/readers';
import { useStage } from './support/stage';
import type { Tab } from './support/tab';
import { eventually, idle } from './support/wait';

const stage = useStage();

describe('a new message', () => {
  test('never takes the focus from the message list', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await watchFocus(tab);
    await tab.page.getByRole('option', { name: /Ingrid/ }).click();
    await settledCard(tab, 'Ingrid Solheim');
    await tab.page.keyboard.press('ArrowUp');
    await settledCard(tab, 'Jonas Kazlauskas');
    expect(await tab.page.evaluate(() => document.activeElement?.getAttribute('data-id'))).toBe('jonas-kazlauskas');
    expect(await focusMoves(tab)).toEqual([]);
  });

  test('moves no focus inside the pane either', async () => {
    const tab = await stage.open({ mail: 'sofia-marin' });
    await settledCard(tab, 'Sofia Marin');
    await tab.pane.getByRole('button', { name: 'Sources' }).focus();
    await watchFocus(tab);
    await tab.show('anna-berzina');
    await settledCard(tab, 'Anna Bērziņa');
    expect(await focusMoves(tab)).toEqual([]);
  });

  test('is announced once, politely, by the person’s name and address', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await watchAnnouncements(tab);
    await tab.show('stefan-ionescu');
    await settledCard(tab, 'Ștefan Ionescu');
    // A second question with the signature’s clues follows the first.
    await eventually(() => expect(tab.lookups().at(-1)?.title).toBe('Accounts Payable Lead'));
    await idle(1000);
    expect(await announcements(tab)).toEqual(['Ștefan Ionescu, stefan.ionescu@carpati-retail.example']);
  });

  test('that is only passed by on the way is not announced', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await watchAnnouncements(tab);
    await tab.play((preview) => preview.breakThings.switches(12, 600), null);
    await tab.show('ingrid-solheim');
    await settledCard(tab, 'Ingrid Solheim');
    const said = await announcements(tab);
    expect(said.at(-1)).toBe('Ingrid Solheim, ingrid.solheim@fjellvik.example');
    expect(said.length).toBeLessThanOrEqual(4);
  });
});

describe('the main job with the keyboard alone, although Office.js takes the Tab key', () => {
  test('from the message list into the pane, through it, and out again', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    await tab.page.getByRole('option', { name: /Anna Bērziņa.*Tender/ }).focus();
    await tab.page.keyboard.press('ArrowDown');
    await tab.page.keyboard.press('ArrowDown');
    await settledCard(tab, 'Ștefan Ionescu');
    await tab.play((preview) => preview.focusPane(), null);
    await eventually(async () => expect(await focused(tab)).toMatch(/^Ștefan Ionescu/));
    await tab.pane.getByRole('button', { name: /^What is new/ }).waitFor();
    const walked = await walk(tab, 'Tab');
    expect(walked).toContainEqual(expect.stringMatching(/^Answer on Bluesky, /));
    expect(walked.filter((name) => name.startsWith('proven: evidence for'))).toHaveLength(2);
    expect(walked.slice(-3)).toEqual(['Sources', expect.stringMatching(/^What is new/), 'Settings']);
    expect(new Set(walked).size).toBeGreaterThan(6);
    expect(await isPaneFocused(tab)).toBe(false);
  });

  test('evidence and sources open and close by Enter and Space', async () => {
    const tab = await stage.open({ mail: 'stefan-ionescu' });
    await settledCard(tab, 'Ștefan Ionescu');
    const evidence = part(tab, 'Accounts')
      .getByRole('button', { name: /^proven: evidence for/ })
      .first();
    await evidence.focus();
    await tab.page.keyboard.press('Enter');
    expect(await evidence.getAttribute('aria-expanded')).toBe('true');
    expect(
      await part(tab, 'Accounts')
        .getByText(/^checked|· checked/)
        .first()
        .isVisible(),
    ).toBe(true);
    await tab.page.keyboard.press('Space');
    expect(await evidence.getAttribute('aria-expanded')).toBe('false');
    await tab.pane.getByRole('button', { name: 'Sources' }).focus();
    await tab.page.keyboard.press('Enter');
    await seen(tab, 'The message itself never leaves this pane');
  });

  test('backwards, the pane is left at its beginning', async () => {
    const tab = await stage.open({ mail: 'ingrid-solheim' });
    await settledCard(tab, 'Ingrid Solheim');
    await tab.pane.getByRole('button', { name: 'Sources' }).focus();
    const walked = await walk(tab, 'Shift+Tab');
    expect(walked).toContain('Ask again');
    expect(walked.at(-1)).toMatch(/^Ingrid Solheim/);
    expect(await isPaneFocused(tab)).toBe(false);
  });

  test('whatever has the focus shows it', async () => {
    const tab = await stage.open({ mail: 'stefan-ionescu' });
    await settledCard(tab, 'Ștefan Ionescu');
    await tab.play((preview) => preview.focusPane(), null);
    await eventually(async () => expect(await focused(tab)).toMatch(/^Ștefan Ionescu/));
    while (await isPaneFocused(tab)) {
      // The mark of the keyboard's focus is set a moment after the focus itself.
      await eventually(async () => expect((await showsFocus(tab)) || !(await isPaneFocused(tab))).toBe(true), 3000);
      await tab.page.keyboard.press('Tab');
    }
  });
});

/** Presses a key until the focus leaves the pane; gives the names of everything it was on. */
async function walk(tab: Tab, key: 'Tab' | 'Shift+Tab'): Promise<readonly string[]> {
  const names: string[] = [];
  for (let step = 0; step < 60; step += 1) {
    if (!(await isPaneFocused(tab))) return names;
    names.push(await focused(tab));
    await tab.page.keyboard.press(key);
    await idle(30);
  }
  throw new Error(`the focus stays in the pane: ${names.join(', ')}`);
}

async function focused(tab: Tab): Promise<string> {
  return (await tab.frame()).evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim() ?? '';
  });
}

function isPaneFocused({ page }: Tab): Promise<boolean> {
  return page.evaluate(() => document.activeElement?.tagName === 'IFRAME');
}

/** Whether the focused element is drawn otherwise than without the focus: by its outline, border, shadow or a frame of its own. */
async function showsFocus(tab: Tab): Promise<boolean> {
  return (await tab.frame()).evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement)) return false;
    const look = (): string =>
      [null, '::after', '::before']
        .map((pseudo) => {
          const { outline, boxShadow, border, textDecoration, backgroundColor } = getComputedStyle(element, pseudo);
          return [outline, boxShadow, border, textDecoration, backgroundColor].join(' ');
        })
        .join('\n');
    const withFocus = look();
    element.blur();
    const without = look();
    element.focus();
    return withFocus !== without;
  });
}
