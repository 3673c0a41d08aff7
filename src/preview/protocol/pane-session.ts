import { Channel } from './channel';
import { DialogSession, dialogEvent, readDialogOrder } from './dialog-session';
import type { DialogPlace } from './dialog-session';
import { event, paneNotice, sortRequest } from './dispatch';
import type { Faults, FaultTarget } from './faults';
import { createFrame, newFrameIdentity } from './frame';
import type { PaneRequest } from './messages';
import { officeFailure, officeSuccess, outlookFailure } from './results';
import type { Trace } from './trace';
import { listOf, recordOf, textOf } from './wire-values';

/** The mailbox behind the protocol: what it answers and what it is told. */
export interface PlayedHost {
  /** The answer to the first question of a frame. */
  appContext(controlId: string): unknown;
  /** The open message as Office.js wants it, or null for "no item" in its shortest form. */
  initialData(): unknown;
  outlookCall(id: number, params: unknown): unknown;
  officeCall(id: number, params: unknown): unknown;
  openWindow(url: string): void;
  /** Focus and keys, by the numbers of `notice`. */
  notice(code: number): void;
  registered(eventName: string): void;
}

export interface PaneSessionParts {
  readonly paneUrl: string;
  readonly title: string;
  readonly locale: string;
  readonly place: HTMLElement;
  readonly dialogPlace: DialogPlace;
  readonly host: PlayedHost;
  readonly trace: Trace;
  readonly faults: Faults;
}

/** One life of the pane: from its frame's creation to its removal. */
export class PaneSession {
  readonly #parts: PaneSessionParts;
  readonly #channel: Channel;
  readonly #frame: HTMLIFrameElement;
  readonly #registered = new Set<string>();
  readonly #origin: string;
  #dialog: DialogSession | null = null;

  constructor(parts: PaneSessionParts) {
    const identity = newFrameIdentity();
    this.#parts = parts;
    this.#origin = new URL(parts.paneUrl, window.location.href).origin;
    this.#frame = createFrame({ ...identity, url: parts.paneUrl, title: parts.title, locale: parts.locale, kind: 'pane' });
    this.#channel = new Channel({
      frame: 'pane',
      conversationId: identity.conversationId,
      peerOrigin: this.#origin,
      peer: () => this.#frame.contentWindow,
      trace: parts.trace,
      handle: (request) => this.#handle(request, identity.controlId),
    });
  }

  open(): void {
    this.#channel.listen();
    this.#parts.place.append(this.#frame);
  }

  close(): void {
    this.#closeDialog();
    this.#channel.close();
    this.#frame.remove();
    this.#registered.clear();
  }

  /** Tells the pane, if it registered for it. `initialData` is the new message, empty text when none is selected. */
  itemChanged(initialData: unknown): void {
    this.#fire(event.itemChanged, initialData);
  }

  /** Tells the pane the colours of the new theme, as 24-bit numbers, if it registered for it. */
  themeChanged(colours: Readonly<Record<string, number>>): void {
    this.#fire(event.themeChanged, [JSON.stringify(colours)]);
  }

  /** Runs a function of the add-in as a ribbon button would. */
  runCommand(functionName: string): void {
    const details = JSON.stringify({ source: { id: 'previewButton' } });
    this.#fire(event.commandInvoked, { 0: crypto.randomUUID(), 1: functionName, 2: details });
  }

  /** Moves the keyboard focus into the pane: to its first focusable element, or its last one when `fromEnd`. */
  focus(from: 'start' | 'end'): void {
    this.#frame.focus();
    this.#channel.notify([from === 'start' ? paneNotice.focusFirst : paneNotice.focusLast]);
  }

  closeDialogByUser(): void {
    if (this.#dialog === null) return;
    this.#closeDialog();
    this.#fire(event.dialogMessage, dialogEvent.closedByUser);
  }

  #fire(name: string, data: unknown): void {
    if (this.#registered.has(name)) this.#channel.fire({ name, data });
  }

  async #handle(request: PaneRequest, controlId: string): Promise<unknown> {
    const { host } = this.#parts;
    const sorted = sortRequest(request);
    switch (sorted.kind) {
      case 'app-context':
        return this.#faulty('app-context', () => host.appContext(controlId), refuseStart);
      case 'initial-data':
        return this.#faulty('initial-data', () => host.initialData(), refuseStart);
      case 'outlook-call':
        return this.#faulty(`outlook:${sorted.id}`, () => host.outlookCall(sorted.id, sorted.params), outlookFailure);
      case 'office-call':
        return this.#faulty(`office:${sorted.id}`, () => host.officeCall(sorted.id, sorted.params), officeFailure);
      case 'register':
        return this.#register(sorted.event, sorted.target);
      case 'unregister':
        return this.#unregister(sorted.event);
      case 'notice':
        return this.#notice(sorted.data);
      case 'open-window':
        host.openWindow(textOf(recordOf(sorted.data)['strUrl']));
        return null;
      case 'unknown':
        throw new Error(`unknown action ${request.actionName}`);
    }
  }

  #faulty(target: FaultTarget, compute: () => unknown, refusal: (errorCode: number) => unknown): Promise<unknown> {
    return this.#parts.faults.apply(target, compute, refusal);
  }

  #notice(data: unknown): null {
    const code = listOf(data)[1];
    if (typeof code === 'number') this.#parts.host.notice(code);
    return null;
  }

  #register(name: string, target: unknown): unknown {
    if (name === event.dialogMessage) {
      const refused = this.#openDialog(textOf(target));
      if (refused !== null) return officeFailure(refused);
    }
    this.#registered.add(name);
    // After the answer: the pane must know that it is registered before the first event comes.
    setTimeout(() => this.#parts.host.registered(name), 0);
    return officeSuccess({});
  }

  #unregister(name: string): unknown {
    if (name === event.dialogMessage) this.#closeDialog();
    this.#registered.delete(name);
    return officeSuccess({});
  }

  #openDialog(orderText: string): number | null {
    const order = readDialogOrder(orderText, { origin: this.#origin, isOpen: this.#dialog !== null });
    if (order.kind === 'refused') return order.errorCode;
    const { host, trace, dialogPlace, locale, title } = this.#parts;
    this.#dialog = new DialogSession({
      url: order.url,
      title,
      locale,
      trace,
      appContext: (controlId) => host.appContext(controlId),
      place: dialogPlace,
      onMessage: (message) => this.#fire(event.dialogMessage, message),
    });
    this.#dialog.open(order.size);
    return null;
  }

  #closeDialog(): void {
    this.#dialog?.close();
    this.#dialog = null;
  }
}

function refuseStart(errorCode: number): never {
  throw new Error(`refused by the preview (${errorCode})`);
}
