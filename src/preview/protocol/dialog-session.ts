import { parseUrl } from '../../domain/text/url';
import { Channel } from './channel';
import { officeCall, sortRequest } from './dispatch';
import { createFrame, newFrameIdentity } from './frame';
import type { PaneRequest } from './messages';
import { errorCode, officeFailure, officeSuccess, outlookFailure } from './results';
import type { Trace } from './trace';
import { parseJson, recordOf, textOf } from './wire-values';

export interface DialogSize {
  /** Percent of the window. */
  readonly width: number;
  readonly height: number;
}

/** Where the page shows a dialog of the add-in. */
export interface DialogPlace {
  show(frame: HTMLIFrameElement, size: DialogSize): void;
  hide(): void;
}

/** What the pane is told when the dialog ends without a message. */
export const dialogEvent = { closedByUser: { messageType: 12006 } } as const;

export type DialogOrder =
  | { readonly kind: 'open'; readonly url: string; readonly size: DialogSize }
  | { readonly kind: 'refused'; readonly errorCode: number };

/** Reads what `displayDialogAsync` asks for; only the pane's own origin may be shown, one dialog at a time. */
export function readDialogOrder(text: string, pane: { readonly origin: string; readonly isOpen: boolean }): DialogOrder {
  if (pane.isOpen) return { kind: 'refused', errorCode: errorCode.dialogAlreadyOpen };
  const order = recordOf(parseJson(text));
  const url = textOf(order['url']);
  if (parseUrl(url)?.origin !== pane.origin) return { kind: 'refused', errorCode: errorCode.dialogDomain };
  return { kind: 'open', url, size: { width: percent(order['width']), height: percent(order['height']) } };
}

export interface DialogSessionParts {
  readonly url: string;
  readonly title: string;
  readonly locale: string;
  readonly trace: Trace;
  readonly place: DialogPlace;
  readonly appContext: (controlId: string) => unknown;
  readonly onMessage: (message: unknown) => void;
}

/** A dialog that the page frames: a conversation and a control id of its own, an app context, and one call. */
export class DialogSession {
  readonly #parts: DialogSessionParts;
  readonly #frame: HTMLIFrameElement;
  readonly #channel: Channel;
  readonly #origin: string;

  constructor(parts: DialogSessionParts) {
    const identity = newFrameIdentity();
    this.#parts = parts;
    this.#origin = new URL(parts.url).origin;
    this.#frame = createFrame({ ...identity, url: parts.url, title: parts.title, locale: parts.locale, kind: 'dialog' });
    this.#channel = new Channel({
      frame: 'dialog',
      conversationId: identity.conversationId,
      peerOrigin: this.#origin,
      peer: () => this.#frame.contentWindow,
      trace: parts.trace,
      handle: async (request) => this.#handle(request, identity.controlId),
    });
  }

  open(size: DialogSize): void {
    this.#channel.listen();
    this.#parts.place.show(this.#frame, size);
  }

  close(): void {
    this.#channel.close();
    this.#frame.remove();
    this.#parts.place.hide();
  }

  #handle(request: PaneRequest, controlId: string): unknown {
    const sorted = sortRequest(request);
    if (sorted.kind === 'app-context') return this.#parts.appContext(controlId);
    if (sorted.kind === 'register' || sorted.kind === 'unregister') return officeSuccess({});
    if (sorted.kind === 'outlook-call') return outlookFailure(errorCode.notSupported);
    if (sorted.kind !== 'office-call') return null;
    if (sorted.id !== officeCall.messageParent) return officeFailure(errorCode.notSupported);
    const messageContent = textOf(recordOf(sorted.params)['messageToParent']);
    this.#parts.onMessage({ messageType: 0, messageContent, messageOrigin: this.#origin });
    return officeSuccess({});
  }
}

function percent(value: unknown): number {
  return typeof value === 'number' && value > 0 && value <= 100 ? value : 60;
}
