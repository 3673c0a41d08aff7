import type { BrowserContext } from 'playwright-core';
import { nameOf, seen, settledCard, wordsIn } from './support/card';
import { useStage } from './support/stage';
import { eventually } from './support/wait';

const stage = useStage();

/** Every question to the service hangs: neither answer nor error. Gives how many do. */
async function stall(context: BrowserContext): Promise<() => number> {
  let hanging = 0;
  await context.route('**/api/**', () => {
    hanging += 1;
    return new Promise(() => undefined);
  });
  return () => hanging;
}

describe('a network that stalls', () => {
  test('does not keep one from scrolling, choosing another person or opening another message', async () => {
    let hanging = () => 0;
    const tab = await stage.open({
      mail: 'sofia-marin',
      context: { viewport: { width: 1366, height: 320 } },
      prepare: async (context) => {
        hanging = await stall(context);
      },
    });
    await seen(tab, 'Looking up');
    const frame = await tab.frame();
    const scrolled = await frame.evaluate(async () => {
      document.body.style.minHeight = '3000px';
      const heard = new Promise<number>((resolve) =>
        addEventListener('scroll', () => requestAnimationFrame(() => resolve(window.scrollY)), { once: true }),
      );
      window.scrollBy(0, 400);
      return heard;
    });
    expect(scrolled).toBe(400);
    const another = tab.pane.getByRole('radio').nth(2);
    await another.click();
    expect(await another.getAttribute('aria-checked')).toBe('true');
    const name = await wordsIn(nameOf(tab));
    expect(await another.getAttribute('aria-label')).toContain(name);
    await tab.show('anna-berzina');
    await eventually(async () => expect(await wordsIn(nameOf(tab))).toBe('Anna Bērziņa'));
    // Nothing of it waited for an answer: none came.
    expect(hanging()).toBeGreaterThanOrEqual(2);
    expect(await tab.pane.getByText('Looking up').count()).toBeGreaterThan(0);
  });

  test('does not keep one from typing, nor from leaving what is being fetched', async () => {
    const tab = await stage.open({ mail: 'anna-berzina' });
    await settledCard(tab, 'Anna Bērziņa');
    const hanging = await stall(tab.context);
    await tab.pane.getByRole('button', { name: /^What is new/ }).click();
    await seen(tab, 'Opening what is new…');
    await tab.pane.getByRole('button', { name: 'Back to the message' }).click();
    await eventually(async () => expect(await wordsIn(nameOf(tab))).toBe('Anna Bērziņa'));
    await tab.pane.getByRole('button', { name: 'Add a profile link' }).click();
    const field = tab.pane.getByRole('textbox').first();
    await field.pressSequentially('https://bsky.app/profile/anna.example');
    expect(await field.inputValue()).toBe('https://bsky.app/profile/anna.example');
    await tab.page.keyboard.press('Enter');
    expect(hanging()).toBeGreaterThanOrEqual(1);
    expect(await wordsIn(nameOf(tab))).toBe('Anna Bērziņa');
  });
});
