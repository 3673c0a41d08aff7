import type { BrowserContext, Route } from 'playwright-core';
import type { LookupEvent, LookupRequest } from '../../../src/contract/lookup';
import type { Card } from '../../../src/domain/card';

const address = '**/api/lookup';

/** Puts a hand between pane and service. A pane that has turned to somebody else has given up its request: no error. */
export function interceptLookups(
  context: BrowserContext,
  handle: (request: LookupRequest, route: Route) => Promise<unknown>,
): Promise<unknown> {
  return context.route(address, async (route) => {
    try {
      await handle(route.request().postDataJSON() as LookupRequest, route);
    } catch {
      // The request was given up, or the page closed, while we waited.
    }
  });
}

/** The service's own answers again. */
export function leaveLookups(context: BrowserContext): Promise<void> {
  return context.unroute(address);
}

export function answerWith(route: Route, lines: readonly string[]): Promise<void> {
  return route.fulfill({ contentType: 'application/x-ndjson; charset=utf-8', body: lines.map((line) => `${line}\n`).join('') });
}

/** A complete answer: this card, then `done`. The card is about whom was asked for, unless the service is to mix people up. */
export function answerCard(
  route: Route,
  { lookup, address: asked }: LookupRequest,
  card: Card,
  { isMixedUp } = { isMixedUp: false },
): Promise<void> {
  const events: readonly LookupEvent[] = [
    { lookup, type: 'card', card: isMixedUp ? card : { ...card, address: asked } },
    { lookup, type: 'done' },
  ];
  return answerWith(
    route,
    events.map((event) => JSON.stringify(event)),
  );
}
