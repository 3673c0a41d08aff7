import { describeRequest } from './dispatch';
import type { Answer, HostEvent, PaneRequest } from './messages';
import { answerText, eventText, paneNoticeText, parseRequest, resultCode } from './messages';
import type { Trace, TraceEntry } from './trace';

/** What a handler gives when the request must stay without an answer. */
export const noAnswer: unique symbol = Symbol('no answer');

export interface ChannelParts {
  readonly frame: TraceEntry['frame'];
  readonly conversationId: string;
  readonly peerOrigin: string;
  /** The frame's window; null once the frame is gone. */
  readonly peer: () => Window | null;
  readonly trace: Trace;
  /** Answers one request; a thrown error becomes the protocol's "error handling request". */
  readonly handle: (request: PaneRequest) => Promise<unknown>;
}

/** One conversation with one frame: takes its requests, sends answers and events, ignores everybody else. */
export class Channel {
  readonly #parts: ChannelParts;
  readonly #onMessage = (message: MessageEvent) => void this.#receive(message);
  #open = false;

  constructor(parts: ChannelParts) {
    this.#parts = parts;
  }

  listen(): void {
    this.#open = true;
    window.addEventListener('message', this.#onMessage);
  }

  close(): void {
    this.#open = false;
    window.removeEventListener('message', this.#onMessage);
  }

  fire(event: HostEvent): void {
    this.#post(event.name, eventText(event, this.#parts.conversationId, window.location.origin));
  }

  notify(actions: readonly number[]): void {
    this.#post('Office_notifyAgave', paneNoticeText(actions, this.#parts.conversationId, window.location.origin));
  }

  async #receive(message: MessageEvent): Promise<void> {
    const { peer, peerOrigin, conversationId, trace, frame } = this.#parts;
    const source = peer();
    if (source === null || message.source !== source || message.origin !== peerOrigin) return;
    const request = parseRequest(message.data);
    if (request === null || request.conversationId !== conversationId) return;
    const label = describeRequest(request);
    trace.add({ at: Date.now(), direction: 'from-pane', frame, label, text: String(message.data) });
    const answer = await this.#answer(request);
    if (answer !== null) this.#post(label, answerText(request, answer, window.location.origin));
  }

  async #answer(request: PaneRequest): Promise<Answer | null> {
    try {
      const data = await this.#parts.handle(request);
      return data === noAnswer ? null : { data, errorCode: resultCode.fine };
    } catch (error) {
      return { data: error instanceof Error ? error.message : 'error', errorCode: resultCode.errorHandlingRequest };
    }
  }

  #post(label: string, text: string): void {
    const peer = this.#parts.peer();
    if (!this.#open || peer === null) return; // The frame was closed while the answer was on its way.
    const { trace, frame, peerOrigin } = this.#parts;
    trace.add({ at: Date.now(), direction: 'to-pane', frame, label, text });
    peer.postMessage(text, peerOrigin);
  }
}
