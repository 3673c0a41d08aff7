import type { Frame } from 'playwright-core';

export interface LayoutFaults {
  /** Boxes that can be scrolled sideways, by tag and class. */
  readonly scrolls: readonly string[];
  /** Texts that reach out of the window, at their beginning. */
  readonly outside: readonly string[];
  /** Texts that their box cuts off in the middle of a letter or word, and no title gives in full. */
  readonly cut: readonly string[];
  /** Texts that end after some lines with three dots, and no title gives in full. */
  readonly shortened: readonly string[];
}

export const noFaults: LayoutFaults = { scrolls: [], outside: [], cut: [], shortened: [] };

/** What is wrong with the layout of everything the pane shows now. */
export function layoutFaults(frame: Frame): Promise<LayoutFaults> {
  return frame.evaluate(() => {
    const unseen = (element: Element) => element.closest('[data-tabster-dummy]') !== null || isUnseen(element);
    const isUnseen = (element: Element): boolean => {
      const { clip, clipPath, visibility } = getComputedStyle(element);
      const isForReadersOnly = clip !== 'auto' || clipPath !== 'none' || visibility === 'hidden';
      return isForReadersOnly || (element.parentElement !== null && isUnseen(element.parentElement));
    };
    const all = [...document.querySelectorAll<HTMLElement>('html, body, body *')].filter((element) => !unseen(element));
    const wide = (element: Element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
    const label = (element: Element) =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.textContent ?? '').slice(0, 40)}”`;
    const hides = (value: string) => value === 'hidden' || value === 'clip';
    const isRoot = (element: Element) => element === document.documentElement || element === document.body;
    const scrolls = all.filter((element) => {
      const { overflowX } = getComputedStyle(element);
      return wide(element) && (isRoot(element) ? !hides(overflowX) : overflowX === 'auto' || overflowX === 'scroll');
    });
    const hasText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
    const outside = all.filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return hasText(element) && width > 0 && (right > document.documentElement.clientWidth + 1 || left < -1);
    });
    const isClamped = (element: Element) => getComputedStyle(element).webkitLineClamp !== 'none';
    const incomplete = all.filter((element) => {
      const { overflowX, overflowY } = getComputedStyle(element);
      const isCut = (hides(overflowX) && wide(element)) || (hides(overflowY) && element.scrollHeight > element.clientHeight + 2);
      const title = element.closest('[title]')?.getAttribute('title') ?? '';
      return isCut && !isRoot(element) && !title.includes((element.textContent ?? '').trim());
    });
    return {
      scrolls: scrolls.map(label),
      outside: outside.map(label),
      cut: incomplete.filter((element) => !isClamped(element)).map(label),
      shortened: incomplete.filter(isClamped).map(label),
    };
  });
}

/** Opens everything that can be opened on the card, so that it is measured too. */
export async function openAll(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    const closed = () => [...document.querySelectorAll<HTMLElement>('main [aria-expanded=false]')];
    for (const button of closed()) button.click();
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  await frame.locator('.sources').waitFor();
}

/** Doubles every text as a browser that enlarges text only does: whatever unit its size was given in. */
export async function doubleText(frame: Frame): Promise<void> {
  await frame.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('body *')];
    const sizes = all.map((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return { fontSize: Number.parseFloat(fontSize) * 2, lineHeight: Number.parseFloat(lineHeight) * 2 };
    });
    all.forEach((element, at) => {
      element.style.setProperty('font-size', `${sizes[at]?.fontSize}px`, 'important');
      if (sizes[at]?.lineHeight) element.style.setProperty('line-height', `${sizes[at]?.lineHeight}px`, 'important');
    });
  });
}
