import type { Tab } from './tab';

declare global {
  interface Window {
    acquaintFocus?: string[];
    acquaintSaid?: string[];
  }
}

/** Keeps every element of the pane that gets the focus from now on. */
export async function watchFocus(tab: Tab): Promise<void> {
  await (
    await tab.frame()
  ).evaluate(() => {
    const moves: string[] = [];
    document.addEventListener('focusin', (event) => moves.push((event.target as Element).outerHTML.slice(0, 100)));
    window.acquaintFocus = moves;
  });
}

/** What got the focus since, each by the beginning of its HTML. */
export async function focusMoves(tab: Tab): Promise<readonly string[]> {
  return (await tab.frame()).evaluate(() => window.acquaintFocus ?? []);
}

/** Keeps every change of every live region, as a screen reader would read it out. */
export async function watchAnnouncements(tab: Tab): Promise<void> {
  await (
    await tab.frame()
  ).evaluate(() => {
    const said: string[] = [];
    const live = '[aria-live]:not([aria-live=off]), [role=status], [role=alert], [role=log]';
    const hear = (change: MutationRecord) => {
      const node = change.target instanceof Element ? change.target : change.target.parentElement;
      const region = node?.closest(live);
      const words = region?.textContent?.trim() ?? '';
      const manner = region?.getAttribute('aria-live') === 'polite' ? '' : 'not polite: ';
      if (region && words !== '') said.push(`${manner}${words}`);
    };
    new MutationObserver((changes) => changes.forEach(hear)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    window.acquaintSaid = said;
  });
}

/** What was announced since, each once; marked if it was not polite. */
export async function announcements(tab: Tab): Promise<readonly string[]> {
  const said = await (await tab.frame()).evaluate(() => window.acquaintSaid ?? []);
  return said.filter((words, at) => words !== said[at - 1]);
}
