import { pino } from 'pino';

/** The log of one area of the service: a fixed sentence, and what varies in fields. Never personal data. */
export interface Log {
  warn(fields: object, sentence: string): void;
  debug(fields: object, sentence: string): void;
}

/** A structured log to stdout, one JSON object a line. */
export function createLog(area: string, level: string): Log {
  return pino({ level }).child({ area });
}

/** For commands whose failures are all on the card that they print. */
export const noLog: Log = { warn: () => undefined, debug: () => undefined };
