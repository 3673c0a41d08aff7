import type { WindowAnswer } from './mail-host';

/** Percent of the screen. */
const size = { width: 32, height: 70 };

/** By Office's numbers for dialogs: the browser blocks them (12011), or the user did not let it open (12009). */
const blocked = [12009, 12011];

/** The user closed the window. */
const closedByUser = 12006;

/**
 * Shows a page of our own host in a window of Office until it reported once or was closed. Without Office's own question first: that would take the pane's
 * content away for a moment, and the user has just pressed a button.
 */
export function openOfficeWindow(ui: Office.UI, url: string): Promise<WindowAnswer> {
  return new Promise((resolve) => {
    ui.displayDialogAsync(url, { ...size, promptBeforeOpen: false, displayInIframe: false }, (result) => {
      // Declared as a number, in truth `succeeded` or `failed`.
      if (String(result.status) !== 'succeeded') return resolve(failureOf(result.error?.code));
      const dialog = result.value;
      dialog.addEventHandler('dialogMessageReceived' as unknown as Office.EventType, (event) => {
        dialog.close();
        const { message, origin } = { message: null, origin: null, ...event };
        resolve({ kind: 'said', text: textOf(message) ?? '', origin: textOf(origin) });
      });
      dialog.addEventHandler('dialogEventReceived' as unknown as Office.EventType, (event) => {
        const code = 'error' in event ? event.error : null;
        resolve(code === closedByUser ? { kind: 'closed' } : failureOf(code));
      });
    });
  });
}

function failureOf(code: unknown): WindowAnswer {
  const name = `dialog_${String(code)}`;
  return blocked.some((one) => one === code) ? { kind: 'blocked', code: name } : { kind: 'failed', code: name };
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
