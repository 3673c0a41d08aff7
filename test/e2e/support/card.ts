import type { Locator } from 'playwright-core';
import type { Tab } from './tab';
import { eventually } from './wait';

/** The person's name at the top of the card. */
export function nameOf({ pane }: Pick<Tab, 'pane'>): Locator {
  return pane.getByRole('heading', { level: 1 });
}

/** One part of the card by its heading. */
export function part({ pane }: Pick<Tab, 'pane'>, name: string): Locator {
  return pane.getByRole('region', { name });
}

/** The visible words of the pane, with runs of white space as one space. */
export async function wordsOf(tab: Pick<Tab, 'card'>): Promise<string> {
  return squeeze(await tab.card.innerText({ timeout: 5000 }));
}

export async function wordsIn(place: Locator): Promise<string> {
  return squeeze(await place.innerText({ timeout: 5000 }));
}

/** Waits until the pane shows this person and nothing more is being looked up; gives the visible words. */
export async function settledCard(tab: Tab, name: string): Promise<string> {
  await eventually(async () => {
    expect(await wordsIn(nameOf(tab))).toBe(name);
    expect(await tab.pane.getByText(/^(Looking up|Asking \d)/).count()).toBe(0);
    expect(await tab.pane.locator('[aria-busy=true]').count()).toBe(0);
  });
  return wordsOf(tab);
}

/** Waits until the pane's words match. */
export async function seen(tab: Pick<Tab, 'card'>, words: string | RegExp): Promise<void> {
  await eventually(async () => expect(await wordsOf(tab)).toEqual(expect.stringMatching(pattern(words))));
}

function pattern(words: string | RegExp): RegExp {
  return typeof words === 'string' ? new RegExp(words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
