import type { Tab } from './tab';

export type Wake = 'focus' | 'visibilitychange' | 'click on a link' | null;

/**
 * Opens another message, of which the pane hears nothing, although `mailbox.item` is replaced: what add-ins see in several open
 * reports. The item is put there by hand, because Office.js on the web replaces it only together with the event. Then at once wakes
 * the pane by an event. Gives what the pane showed just before.
 */
export async function changeUnheard(tab: Tab, next: string, wake: Wake): Promise<string> {
  await tab.play((preview) => preview.breakThings.missItemChanged(), null);
  await tab.show(next);
  const message = await tab.page.evaluate(() => {
    const preview = window.acquaintPreview;
    return preview?.messages().find(({ id }) => id === preview.openId());
  });
  return (await tab.frame()).evaluate(
    ({ id, name, address, how }) => {
      const value = { itemType: 'message', itemId: id, from: { displayName: name, emailAddress: address }, to: [], cc: [] };
      Object.defineProperty(Office.context.mailbox, 'item', { configurable: true, value });
      const words = document.body.innerText;
      if (how === 'focus') window.dispatchEvent(new Event('focus'));
      if (how === 'visibilitychange') document.dispatchEvent(new Event('visibilitychange'));
      if (how === 'click on a link') document.querySelector<HTMLElement>('main a[href]')?.click();
      return words;
    },
    { id: message?.id, name: message?.fromName, address: message?.fromAddress, how: wake },
  );
}
