/** The rights of the add-in's frame in Outlook on the web, as far as known: no modal dialogs, no top navigation. */
const frameRights = 'allow-scripts allow-forms allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads';

export interface FrameIdentity {
  readonly conversationId: string;
  /** Must be new for every frame: Office.js keeps `<control id>IsDialog` in the tab's session storage. */
  readonly controlId: string;
}

export interface FrameOrder extends FrameIdentity {
  readonly url: string;
  readonly title: string;
  readonly locale: string;
  readonly kind: 'pane' | 'dialog';
}

/** Fresh ids for one frame. */
export function newFrameIdentity(): FrameIdentity {
  return { conversationId: `${randomHex()}_${randomHex()}_${Date.now()}`, controlId: `ocii${randomHex()}` };
}

/** An iframe that Office.js will take for Outlook on the web's own. The caller puts it into the page, which starts it. */
export function createFrame(order: FrameOrder): HTMLIFrameElement {
  const hostInfo = hostInfoFields(order);
  const frame = document.createElement('iframe');
  frame.title = order.title;
  frame.setAttribute('sandbox', frameRights);
  // The name before the address: Office.js reads window.name once, at its start.
  frame.name = frameName(order, hostInfo, window.location.origin);
  frame.src = frameAddress(order.url, hostInfo);
  return frame;
}

/** The frame's name: a JSON text that carries host info and the way back to the page at `hostOrigin`. */
function frameName(identity: FrameIdentity, hostInfo: readonly string[], hostOrigin: string): string {
  return JSON.stringify({
    baseFrameName: `_xdm_${newFrameIdentity().conversationId}`,
    hostInfo: hostInfo.join('|'),
    xdmInfo: [identity.conversationId, identity.controlId, hostOrigin].join('|'),
    serializerVersion: 1,
    flights: '[]',
  });
}

/** The eight host info fields: host, platform, version, locale, correlation id, dialog mark, no-logging mark, flags. */
function hostInfoFields({ locale, kind }: Pick<FrameOrder, 'locale' | 'kind'>): readonly string[] {
  return ['Outlook', 'Web', '16.01', locale, crypto.randomUUID(), kind === 'dialog' ? 'isDialog' : '', '', '0'];
}

/** The add-in's address with host info in its query, own query and fragment kept. */
function frameAddress(url: string, hostInfo: readonly string[]): string {
  const address = new URL(url, window.location.href);
  const query = address.search === '' ? '?et=' : address.search;
  return `${address.origin}${address.pathname}${query}&_host_Info=${hostInfo.join('$')}${address.hash}`;
}

function randomHex(): string {
  const parts = crypto.getRandomValues(new Uint32Array(1));
  return [...parts].map((part) => part.toString(16).padStart(8, '0')).join('');
}
