import type { BrowserContext, Frame, Page } from 'playwright-core';

declare global {
  interface Window {
    acquaintBlocked?: string[];
  }
}

/** Keeps what a page's policy held back, in every frame of every page to come, and turns dialogs away. */
export async function watchHarm(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const blocked: string[] = [];
    window.acquaintBlocked = blocked;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      blocked.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
}

/** Dialogs that were opened on the page from now on. */
export function watchDialogs(page: Page): readonly string[] {
  const opened: string[] = [];
  page.on('dialog', (dialog) => {
    opened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  return opened;
}

/**
 * What hostile words became beside text, since this was asked last: a script that ran, something that the policy held back, an element, an
 * attribute, a link that is none of ours.
 */
export function harmIn(frame: Frame, root: string): Promise<readonly string[]> {
  return frame.evaluate((selector) => {
    const place = document.querySelector(selector);
    if (!place) return [`there is no ${selector}`];
    const made =
      'img, script, style, iframe, frame, object, embed, form[action]:not([action="/privacy/"]), link, base, meta, math, audio, video, template';
    const foreign = [...place.querySelectorAll(made)].map(({ outerHTML }) => `element: ${outerHTML.slice(0, 80)}`);
    const handlers = [...place.querySelectorAll('*')].flatMap((element) =>
      element
        .getAttributeNames()
        .filter((name) => /^(on|srcdoc|formaction|background|ping)/.test(name))
        .map((name) => `attribute: ${name} of ${element.tagName}`),
    );
    const links = [...place.querySelectorAll('a[href]')].flatMap((link) => {
      const href = link.getAttribute('href') ?? '';
      if (href.startsWith('#') || href.startsWith('/privacy/?lang=')) return [];
      const isSafe =
        href.startsWith('https://') &&
        !new URL(href).username &&
        /\b(noopener|noreferrer)\b/.test(link.getAttribute('rel') ?? '');
      return isSafe ? [] : [`link: ${link.outerHTML.slice(0, 120)}`];
    });
    const ran = 'acquaintHacked' in (window.top ?? window) ? ['a script ran'] : [];
    const blocked = (window.acquaintBlocked ?? []).splice(0).map((what) => `held back: ${what}`);
    return [...ran, ...blocked, ...foreign, ...handlers, ...links];
  }, root);
}

/** Lines whose letters do not stand in the order in which they were written, for text from left to right; each as it was written. */
export function reordered(frame: Frame, selector: string): Promise<readonly string[]> {
  return frame.evaluate((places) => {
    const isTurned = (element: Element) => {
      const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let last: DOMRect | null = null;
      for (let node = nodes.nextNode(); node; node = nodes.nextNode()) {
        for (let at = 0; at < (node.nodeValue ?? '').length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const box = range.getBoundingClientRect();
          if (box.width === 0) continue;
          if (last && Math.abs(box.top - last.top) < 4 && box.left < last.left - 1) return true;
          last = box;
        }
      }
      return false;
    };
    return [...document.querySelectorAll(places)].filter(isTurned).map(({ textContent }) => (textContent ?? '').slice(0, 80));
  }, selector);
}

/** The words at these places that can be seen without scrolling: within the window, and nothing lies above them. */
export function inSight(frame: Frame, selector: string): Promise<readonly string[]> {
  return frame.evaluate((places) => {
    const isSeen = (element: Element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const [x, y] = [left + Math.min(width, 20) / 2, top + height / 2];
      const above = document.elementFromPoint(x, y);
      return width > 0 && height > 0 && above !== null && (element.contains(above) || above.contains(element));
    };
    return [...document.querySelectorAll(places)].filter(isSeen).map(({ textContent }) => (textContent ?? '').trim());
  }, selector);
}
