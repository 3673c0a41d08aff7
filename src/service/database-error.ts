import { codeOf } from './store/error-code';

/** The PostgreSQL server can't be used. Never repeats the address or the password of `DATABASE_URL`. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError';
  constructor(cause: unknown) {
    const { what, advice } = reasonOf(cause) ?? { what: 'an unknown failure', advice: checkUrl };
    super(`The PostgreSQL server of DATABASE_URL can't be used: ${what}. ${advice}`, { cause });
  }
}

/** Whether the driver failed because of the server or the way to it; anything else it throws is a bug of ours. */
export function isDriverError(error: unknown): boolean {
  return reasonOf(error) !== null;
}

interface Reason {
  readonly what: string;
  readonly advice: string;
}

const checkUrl = 'Check DATABASE_URL.';
const startServer = 'Start the server, or correct the host and port in DATABASE_URL.';

/** By the codes of Node.js and by SQLSTATE (PostgreSQL manual, appendix A). */
const reasons: Readonly<Record<string, Reason>> = {
  ECONNREFUSED: { what: 'nobody listens at its address', advice: startServer },
  ECONNRESET: { what: 'the connection was cut', advice: 'See the server’s own log.' },
  ENOTFOUND: { what: 'its host name is not known', advice: startServer },
  EAI_AGAIN: {
    what: 'its host name can’t be resolved',
    advice: 'Check the name server of this machine, and the host in DATABASE_URL.',
  },
  EHOSTUNREACH: { what: 'there is no way to its host', advice: startServer },
  ENETUNREACH: { what: 'there is no way to its host', advice: startServer },
  ETIMEDOUT: { what: 'it did not answer in time', advice: startServer },
  ERR_INVALID_URL: { what: 'the address is not well-formed', advice: checkUrl },
  '28P01': { what: 'it refuses the user or the password', advice: 'Correct them in DATABASE_URL.' },
  '28000': { what: 'it refuses the user', advice: 'Correct the user in DATABASE_URL, or allow it in the server’s pg_hba.conf.' },
  '3D000': { what: 'the database does not exist', advice: 'Create it, or correct its name in DATABASE_URL.' },
  '42501': { what: 'the user lacks a right', advice: 'Make the user of DATABASE_URL the owner of its database.' },
  '53300': { what: 'it has no connection to spare', advice: 'Raise max_connections of the server, or run fewer replicas.' },
  '57P03': { what: 'it is starting or stopping', advice: 'Try again in a moment.' },
};

function reasonOf(error: unknown): Reason | null {
  const known = reasons[codeOf(error) ?? ''];
  if (known) return known;
  const message = error instanceof Error ? error.message : '';
  if (/timeout/i.test(message)) return { what: 'it did not answer in time', advice: startServer };
  if (/\bSSL\b/.test(message)) return { what: 'the two do not agree on SSL', advice: 'Set or remove `sslmode` in DATABASE_URL.' };
  if (/terminated unexpectedly/.test(message)) return { what: 'the connection was cut', advice: 'See the server’s own log.' };
  return null;
}
