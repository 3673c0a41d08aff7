import '../support';
import { Faults } from '../../../src/preview/protocol/faults';
import { PaneSession } from '../../../src/preview/protocol/pane-session';
import type { PlayedHost } from '../../../src/preview/protocol/pane-session';
import { Trace } from '../../../src/preview/protocol/trace';
import { isRecord } from '../../../src/preview/protocol/wire-values';

const paneUrl = 'https://localhost:8444/pane/index.html';
const origin = 'https://localhost:8444';

/** A session whose frame never loads: the test speaks for the pane and listens at its window. */
function openSession(host: Partial<PlayedHost> = {}) {
  const place = document.createElement('div');
  document.body.append(place);
  const trace = new Trace();
  const faults = new Faults();
  const dialogs: HTMLIFrameElement[] = [];
  const played: PlayedHost = {
    appContext: (controlId) => ({ _id: controlId }),
    initialData: () => ({ itemType: 1 }),
    outlookCall: (id) => ({ wasSuccessful: true, id }),
    officeCall: (id) => ({ Error: 0, id }),
    openWindow: () => undefined,
    notice: () => undefined,
    registered: () => undefined,
    ...host,
  };
  const dialogPlace = {
    show: (frame: HTMLIFrameElement) => void document.body.append(dialogs[dialogs.push(frame) - 1] ?? ''),
    hide: () => undefined,
  };
  const session = new PaneSession({
    paneUrl,
    title: 'Acquaint',
    locale: 'en-us',
    place,
    dialogPlace,
    host: played,
    trace,
    faults,
  });
  session.open();
  const frame = place.querySelector('iframe');
  if (!frame) throw new Error('no frame');
  return { session, frame, trace, faults, dialogs, pane: speaker(frame) };
}

function speaker(frame: HTMLIFrameElement) {
  const sent: Record<string, unknown>[] = [];
  const { contentWindow } = frame;
  if (!contentWindow) throw new Error('no window');
  Object.defineProperty(contentWindow, 'postMessage', { value: (text: string) => sent.push(JSON.parse(text)) });
  const [conversationId = ''] = String(JSON.parse(frame.name).xdmInfo).split('|');
  let count = 0;
  const say = async (actionName: string, data: unknown, more: { type?: number; from?: string; conversation?: string } = {}) => {
    const request = {
      _messageType: 0,
      _actionName: actionName,
      _actionType: more.type ?? 0,
      _conversationId: more.conversation ?? conversationId,
      _correlationId: (count += 1),
      _data: data,
    };
    const message = { data: JSON.stringify(request), origin: more.from ?? origin, source: contentWindow };
    window.dispatchEvent(new MessageEvent('message', message));
    await new Promise((resolve) => setTimeout(resolve, 5));
    return sent.filter((answer) => answer['_correlationId'] === count)[0] ?? null;
  };
  const call = (id: number, params?: unknown) => say('ExecuteMethod', { ApiParams: params, MethodData: { DispatchId: id } });
  return { say, call, sent };
}

const register = (name: string, targetId = '') => [name, { controlId: 'x', eventDispId: 1, targetId }, { type: 1 }] as const;

afterEach(() => document.body.replaceChildren());

describe('a session with the pane', () => {
  test('answers the start, the message and calls', async () => {
    const { pane } = openSession();
    expect(await pane.say('ContextActivationManager_getAppContextAsync', 'x')).toMatchObject({ _errorCode: 0 });
    expect(await pane.say('GetInitialData', {})).toMatchObject({ _data: { itemType: 1 } });
    expect(await pane.call(37, { coercionType: 0 })).toMatchObject({ _data: { wasSuccessful: true, id: 37 }, _responseType: 0 });
    expect(await pane.say('executeMethod', { DdaMethod: { DispatchId: 98 } })).toMatchObject({ _data: { Error: 0, id: 98 } });
  });

  test('ignores other origins, other conversations and other windows', async () => {
    const { pane } = openSession();
    expect(await pane.say('GetInitialData', {}, { from: 'https://evil.example' })).toBeNull();
    expect(await pane.say('GetInitialData', {}, { conversation: 'other' })).toBeNull();
    expect(pane.sent).toEqual([]);
  });

  test('tells an unknown action that its request failed', async () => {
    const { pane } = openSession();
    expect(await pane.say('SomethingNew', {})).toMatchObject({ _errorCode: -2 });
  });

  test('tells the pane of another message only when it registered', async () => {
    const { session, pane } = openSession();
    session.itemChanged({ id: 'second' });
    expect(pane.sent).toEqual([]);
    expect(await pane.say(...register('olkItemSelectedChanged'))).toMatchObject({ _data: { Error: 0 } });
    session.itemChanged({ id: 'second' });
    expect(pane.sent.at(-1)).toMatchObject({ _actionName: 'olkItemSelectedChanged', _data: { id: 'second' }, _responseType: 1 });
  });

  test('tells of the registration after its answer, so that an event can follow', async () => {
    const order: string[] = [];
    const { pane } = openSession({ registered: (name) => order.push(name) });
    const answer = await pane.say(...register('officeThemeChanged'));
    expect(answer).not.toBeNull();
    expect(order).toEqual(['officeThemeChanged']);
  });

  test('sends the theme as a list with one JSON text', async () => {
    const { session, pane } = openSession();
    await pane.say(...register('officeThemeChanged'));
    session.themeChanged({ bodyBackgroundColor: 0 });
    expect(pane.sent.at(-1)).toMatchObject({ _data: ['{"bodyBackgroundColor":0}'] });
  });

  test('sends nothing any more once it is closed, not even a late answer', async () => {
    const { session, pane, faults } = openSession();
    faults.set('outlook:37', { kind: 'delay', ms: 20 });
    const late = pane.call(37);
    session.close();
    await late;
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(pane.sent).toEqual([]);
    expect(document.querySelector('iframe')).toBeNull();
  });

  test('keeps a trace of both directions with the names of the calls', async () => {
    const { pane, trace } = openSession();
    await pane.call(168);
    expect(trace.entries.map(({ direction, label }) => [direction, label])).toEqual([
      ['from-pane', 'getAllInternetHeadersAsync (168)'],
      ['to-pane', 'getAllInternetHeadersAsync (168)'],
    ]);
  });

  test('passes on where the focus left the pane, and windows that the browser refused', async () => {
    const codes: number[] = [];
    const urls: string[] = [];
    const { pane } = openSession({ notice: (code) => codes.push(code), openWindow: (url) => urls.push(url) });
    await pane.say('ContextActivationManager_notifyHost', ['x', 13]);
    await pane.say('ContextActivationManager_openWindowInHost', { strUrl: 'https://a.example/' });
    expect([codes, urls]).toEqual([[13], ['https://a.example/']]);
  });
});

describe('a dialog of the pane', () => {
  const order = (url: string) => JSON.stringify({ url, width: 40, height: 30, displayInIframe: true });

  test('has a frame and ids of its own; its message reaches the pane', async () => {
    const { pane, dialogs, frame } = openSession();
    await pane.say(...register('dialogMessageReceived', order(`${origin}/pane/dialog.html`)));
    const dialogFrame = dialogs[0];
    if (!dialogFrame) throw new Error('no dialog');
    const dialog = speaker(dialogFrame);
    expect(JSON.parse(dialogFrame.name).xdmInfo).not.toBe(JSON.parse(frame.name).xdmInfo);
    await dialog.say('executeMethod', { messageToParent: 'hello', DdaMethod: { DispatchId: 144 } });
    expect(pane.sent.at(-1)).toMatchObject({
      _actionName: 'dialogMessageReceived',
      _data: { messageType: 0, messageContent: 'hello', messageOrigin: origin },
    });
  });

  test('is refused on another origin, and while one is open', async () => {
    const { pane, dialogs } = openSession();
    const refused = await pane.say(...register('dialogMessageReceived', order('https://other.example/x')));
    expect(refused).toMatchObject({ _data: { Error: 12004 } });
    await pane.say(...register('dialogMessageReceived', order(`${origin}/a`)));
    const second = await pane.say(...register('dialogMessageReceived', order(`${origin}/b`)));
    expect(second).toMatchObject({ _data: { Error: 12007 } });
    expect(dialogs).toHaveLength(1);
  });

  test('closed by the user tells the pane so', async () => {
    const { session, pane } = openSession();
    await pane.say(...register('dialogMessageReceived', order(`${origin}/a`)));
    session.closeDialogByUser();
    expect(isRecord(pane.sent.at(-1)?.['_data']) && pane.sent.at(-1)?.['_data']).toEqual({ messageType: 12006 });
  });
});
