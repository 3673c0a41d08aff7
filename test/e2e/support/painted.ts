import type { Tab } from './tab';

declare global {
  interface Window {
    acquaintPainted?: string[];
  }
}

/** Begins to keep everything that the pane shows, change by change. */
export async function watchPainted(tab: Tab): Promise<void> {
  await (
    await tab.frame()
  ).evaluate(() => {
    const kept: string[] = [];
    const keep = () => {
      const words = document.body.innerText;
      if (kept.at(-1) !== words) kept.push(words);
    };
    window.acquaintPainted = kept;
    new MutationObserver(keep).observe(document.body, { subtree: true, childList: true, characterData: true });
    keep();
  });
}

/** Everything shown since the watch began; the pane must not have been loaded anew. */
export async function painted(tab: Tab): Promise<readonly string[]> {
  return (await tab.frame()).evaluate(() => window.acquaintPainted ?? []);
}
