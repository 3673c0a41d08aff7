import { isRecord, parseJson } from './wire-values';

const messageType = { request: 0, answer: 1 } as const;
const responseType = { call: 0, event: 1 } as const;

export const actionType = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const resultCode = { fine: 0, errorHandlingRequest: -2 } as const;

/** What the pane's Office.js asks of the page around it. */
export interface PaneRequest {
  readonly actionName: string;
  readonly actionType: number;
  readonly conversationId: string;
  readonly correlationId: number;
  readonly data: unknown;
}

/**
 * Reads one request of Office.js from the data of a `message` event. Anything else (other scripts post messages too)
 * gives null.
 */
export function parseRequest(data: unknown): PaneRequest | null {
  if (typeof data !== 'string') return null;
  const message = parseJson(data);
  if (!isRecord(message) || message['_messageType'] !== messageType.request) return null;
  const { _actionName: actionName, _actionType: action, _conversationId: conversationId } = message;
  const correlationId = message['_correlationId'];
  if (typeof actionName !== 'string' || typeof conversationId !== 'string') return null;
  if (typeof action !== 'number' || typeof correlationId !== 'number') return null;
  return { actionName, actionType: action, conversationId, correlationId, data: message['_data'] };
}

export interface Answer {
  readonly data: unknown;
  readonly errorCode: number;
}

/** The JSON text that answers one request; `origin` is the page's own. */
export function answerText(request: PaneRequest, answer: Answer, origin: string): string {
  return JSON.stringify({
    _messageType: messageType.answer,
    _actionName: request.actionName,
    _conversationId: request.conversationId,
    _correlationId: request.correlationId,
    _data: answer.data ?? null,
    _errorCode: answer.errorCode,
    _responseType: responseType.call,
    _origin: origin,
    _serializerVersion: 1,
  });
}

export interface HostEvent {
  readonly name: string;
  readonly data: unknown;
}

/** The JSON text that tells the pane of an event it registered for. */
export function eventText(event: HostEvent, conversationId: string, origin: string): string {
  return JSON.stringify({
    _messageType: messageType.answer,
    _actionName: event.name,
    _conversationId: conversationId,
    _correlationId: -1,
    _data: event.data,
    _errorCode: resultCode.fine,
    _responseType: responseType.event,
    _origin: origin,
    _serializerVersion: 1,
  });
}

/** The JSON text of the one request that goes the other way: `Office_notifyAgave` with its action numbers. */
export function paneNoticeText(actions: readonly number[], conversationId: string, origin: string): string {
  return JSON.stringify({
    _messageType: messageType.request,
    _actionName: 'Office_notifyAgave',
    _conversationId: `${conversationId}_ntf`,
    _correlationId: 0,
    _actionType: actionType.invoke,
    _data: actions,
    _origin: origin,
    _serializerVersion: 1,
  });
}
