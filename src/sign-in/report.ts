import type { DialogMessage } from '../web/sign-in/dialog-message';

const officeLimitMs = 8_000;

/** Tells the pane that opened this window, and nobody of another origin; false if this window was opened by nobody. */
export async function reportToPane(message: DialogMessage, origin: string): Promise<boolean> {
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

function wait(ms: number): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), ms));
}
