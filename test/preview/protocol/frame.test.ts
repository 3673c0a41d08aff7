import '../support';
import { createFrame, newFrameIdentity } from '../../../src/preview/protocol/frame';

const order = { url: 'https://localhost:8444/pane/index.html?x=1#top', title: 'Acquaint', locale: 'lv-lv' };
const make = (kind: 'pane' | 'dialog', url = order.url) => createFrame({ ...order, ...newFrameIdentity(), kind, url });

describe('a frame for the add-in', () => {
  test('carries host info and the way back in its name', () => {
    const identity = newFrameIdentity();
    const frame = createFrame({ ...order, ...identity, kind: 'pane' });
    const name = JSON.parse(frame.name);
    expect(name.hostInfo).toMatch(/^Outlook\|Web\|16\.01\|lv-lv\|[0-9a-f-]{36}\|\|\|0$/);
    expect(name.xdmInfo).toBe(`${identity.conversationId}|${identity.controlId}|${window.location.origin}`);
    expect(name.serializerVersion).toBe(1);
  });

  test('keeps the own query and fragment of the address', () => {
    expect(make('pane').src).toMatch(
      /^https:\/\/localhost:8444\/pane\/index\.html\?x=1&_host_Info=Outlook\$Web\$16\.01\$lv-lv\$.*\$\$\$0#top$/,
    );
    expect(make('pane', 'https://localhost:8444/pane/index.html').src).toContain('/pane/index.html?et=&_host_Info=');
  });

  test('a dialog is marked as one', () => {
    expect(JSON.parse(make('dialog').name).hostInfo).toContain('|isDialog|');
  });

  test('never uses a control id twice: Office.js remembers which id was a dialog', () => {
    const ids = Array.from({ length: 200 }, () => newFrameIdentity().controlId);
    expect(new Set(ids).size).toBe(200);
  });

  test('has the rights that Outlook gives, and no modal dialogs', () => {
    const rights = make('pane').getAttribute('sandbox')?.split(' ');
    expect(rights).toContain('allow-scripts');
    expect(rights).not.toContain('allow-modals');
    expect(rights).not.toContain('allow-top-navigation');
  });
});
