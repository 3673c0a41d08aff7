import { createTimeBox, untilAborted } from './time-box';
import type { TimeBox } from './time-box';

/** Equal requests made at the same time share one flight. */
interface Flights<T> {
  /**
   * Joins the flight of this key, or starts it. Rejects with the signal's reason as soon as that aborts; the flight itself ends
   * when the last of its passengers has left, or when its own time is up.
   */
  join(key: string, signal: AbortSignal, start: (signal: AbortSignal) => Promise<T>): Promise<T>;
  abortAll(): void;
}

interface Flight<T> {
  readonly result: Promise<T>;
  readonly box: TimeBox;
  passengers: number;
}

export function createFlights<T>(deadlineMs: number): Flights<T> {
  const flights = new Map<string, Flight<T>>();

  function depart(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const box = createTimeBox(deadlineMs, null);
    const result = untilAborted(start(box.signal), box.signal).finally(() => end(key, flight));
    const flight = { result, box, passengers: 0 };
    flights.set(key, flight);
    return flight;
  }

  function end(key: string, flight: Flight<T>): void {
    flight.box.end();
    if (flights.get(key) === flight) flights.delete(key);
  }

  return {
    async join(key, signal, start) {
      signal.throwIfAborted();
      const flight = flights.get(key) ?? depart(key, start);
      flight.passengers += 1;
      try {
        return await untilAborted(flight.result, signal);
      } finally {
        flight.passengers -= 1;
        if (flight.passengers === 0) {
          end(key, flight);
          flight.box.abort(signal.reason);
        }
      }
    },
    abortAll() {
      for (const { box } of flights.values()) box.abort();
    },
  };
}
