import type { LookupEvent, LookupRequest } from '../../../src/contract/lookup';
import type { Card } from '../../../src/domain/card';
import type { LookUp, LookupEnd } from '../../../src/pane/api/lookup-client';

export interface FakeCall {
  readonly request: LookupRequest;
  /** Whether the user pressed for it. */
  readonly isAsked: boolean;
  readonly signal: AbortSignal;
  card(card: Card): void;
  event(event: LookupEvent): void;
  end(end?: LookupEnd): void;
}

/** A service whose answers the test gives by hand, call by call. It goes on talking after an abort, as a slow network may. */
export function createFakeLookUp(): { readonly lookUp: LookUp; readonly calls: FakeCall[] } {
  const calls: FakeCall[] = [];
  const lookUp: LookUp = (request, { onEvent, signal, isAsked }) =>
    new Promise((resolve) => {
      calls.push({
        ...{ request, isAsked, signal },
        event: onEvent,
        card: (card) => onEvent({ lookup: request.lookup, type: 'card', card }),
        end: (end = { kind: 'finished' }) => resolve(end),
      });
    });
  return { lookUp, calls };
}
