import { pino } from 'pino';
import { codeOf } from './store/error-code';

/** The log of one area of the service: a fixed sentence, and what varies in fields. Never personal data. */
export interface Log {
  warn(fields: object, sentence: string): void;
  debug(fields: object, sentence: string): void;
}

/** A structured log to stdout, one JSON object a line. */
export function createLog(area: string, level: string): Log {
  return pino({ level, serializers: { err: describeError } }).child({ area });
}

/** An error as the log has it. Fields that others add stay out: database drivers put the values of the failed statement there. */
export function describeError(error: unknown): ErrorInLog {
  if (!(error instanceof Error)) return { type: typeof error, code: null, message: 'not an error', stack: '' };
  return { type: error.name, code: codeOf(error), message: error.message, stack: error.stack ?? '' };
}

export type ErrorInLog = Readonly<{ type: string; code: string | null; message: string; stack: string }>;

/** For commands whose failures are all on the card that they print. */
export const noLog: Log = { warn: () => undefined, debug: () => undefined };
