import { BlockedAddressError } from './gated-connect';
import { BodyTooLargeError } from './read-body';

/** Why one attempt had no answer. `transient`: the same request may well succeed a moment later. */
export interface WireFailure {
  readonly kind: 'failed';
  readonly reason: 'network' | 'timeout' | 'too-large' | 'blocked-address';
  readonly transient: boolean;
}

/** Codes of Node and undici for a line that broke or was not there; a name that does not exist or a bad certificate stays so. */
const transientCodes = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
  'ETIMEDOUT',
  'UND_ERR_CLOSED',
  'UND_ERR_SOCKET',
]);

/** Reads what undici's `fetch` or the reading of its body threw. The error itself goes no further: it names hosts and addresses. */
export function failureOf(error: unknown): WireFailure {
  const causes = causesOf(error);
  const codes = causes.map(codeOf);
  if (causes.some((cause) => cause instanceof BlockedAddressError)) return failed('blocked-address');
  if (causes.some((cause) => cause instanceof BodyTooLargeError) || codes.includes('UND_ERR_HEADERS_OVERFLOW')) {
    return failed('too-large');
  }
  if (codes.some((code) => code === 'UND_ERR_CONNECT_TIMEOUT')) return failed('timeout');
  return { ...failed('network'), transient: codes.some((code) => code !== null && transientCodes.has(code)) };
}

function failed(reason: WireFailure['reason']): WireFailure {
  return { kind: 'failed', reason, transient: false };
}

function causesOf(error: unknown): readonly unknown[] {
  const causes: unknown[] = [];
  for (let cause = error; cause !== undefined && causes.length < 5; cause = nextCause(cause)) causes.push(cause);
  return causes;
}

function nextCause(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'cause' in error ? error.cause : undefined;
}

function codeOf(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
