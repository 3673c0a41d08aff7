import type { DialogMessage } from '../web/sign-in/dialog-message';

const officeLimitMs = 8_000;

interface Reporting {
  readonly page: Window;
  /** Of the pane, which is ours. */
  readonly origin: string;
}

/** Tells the pane that opened this window, and nobody of another origin; false if this window was opened by nobody. */
export async function reportToPane(message: DialogMessage, { page, origin }: Reporting): Promise<boolean> {
  await whenLoaded(page);
  if (typeof Office === 'undefined') return false;
  const isReady = await Promise.race([Office.onReady().then(() => true), wait(officeLimitMs)]);
  try {
    if (!isReady) return false;
    Office.context.ui.messageParent(JSON.stringify(message), { targetOrigin: origin });
    return true;
  } catch {
    // Office refuses where there is no pane behind this window.
    return false;
  }
}

/** Office.js comes after our script. */
function whenLoaded(page: Window): Promise<unknown> {
  if (typeof Office !== 'undefined' || page.document.readyState === 'complete') return Promise.resolve();
  return new Promise((resolve) => page.addEventListener('load', resolve, { once: true }));
}

function wait(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}
