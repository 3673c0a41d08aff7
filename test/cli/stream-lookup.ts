import { randomUUID } from 'node:crypto';
import { request } from 'node:https';
import { lookupEvent, type LookupEvent } from '../../src/contract/lookup';

export interface StreamedLookup {
  /** The events that have come so far, whole. */
  readonly events: readonly LookupEvent[];
  /** Resolves with the first event for which this holds; rejects when the answer ends without one. */
  first(holds: (event: LookupEvent) => boolean): Promise<LookupEvent>;
  /** Goes away, as the pane does when another message is opened. */
  leave(): void;
  /** Resolves when the answer has ended: whole, or cut. */
  readonly ended: Promise<'whole' | 'cut'>;
}

/** Looks somebody up at a running service, as the pane does, and reads the events as they come. */
export function streamLookup(port: number, address: string): StreamedLookup {
  const events: LookupEvent[] = [];
  const listeners = new Set<() => void>();
  const body = {
    address,
    name: 'Anna Bērziņa',
    title: null,
    company: null,
    links: [],
    departure: null,
    messageSentAt: null,
    again: [],
  };
  const leaving = new AbortController();
  const ended = new Promise<'whole' | 'cut'>((resolve) => {
    const asked = request({ ...wayTo(port), signal: leaving.signal }, (response) => {
      let rest = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => {
        const lines = `${rest}${chunk}`.split('\n');
        rest = lines.pop() ?? '';
        events.push(...lines.map((line) => lookupEvent.parse(JSON.parse(line))));
        for (const listener of listeners) listener();
      });
      response.on('error', () => resolve('cut'));
      response.on('close', () => resolve(response.complete ? 'whole' : 'cut'));
    });
    asked.on('error', () => resolve('cut'));
    asked.end(JSON.stringify({ lookup: randomUUID(), ...body }));
  });
  const first = (holds: (event: LookupEvent) => boolean) =>
    new Promise<LookupEvent>((resolve, reject) => {
      const look = () => {
        const event = events.find(holds);
        if (event) resolve(event);
      };
      listeners.add(look);
      void ended.then((how) => reject(new Error(`the answer ended (${how}) after ${events.length} events`)));
      look();
    });
  return { events, first, ended, leave: () => leaving.abort() };
}

function wayTo(port: number) {
  const headers = { host: `localhost:${port}`, 'content-type': 'application/json' };
  return { host: '127.0.0.1', port, path: '/api/lookup', method: 'POST', rejectUnauthorized: false, headers };
}
