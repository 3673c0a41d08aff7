import { request } from 'node:https';
import type { ZodType } from 'zod';
import { answerAnswer, eraseAnswer, forgetAnswer, personExport, personRequests, unsuppressAnswer } from '../contract/privacy';
import type { PersonDesk } from '../service/privacy/person-desk';

/** The running service would not do it: its message says what to do. */
export class RunningServiceError extends Error {
  override readonly name = 'RunningServiceError';
}

const patienceMs = 600_000;

/**
 * The desk of the service that runs on this machine, for an embedded store, which only one process may open. It answers without sign-in on loopback only; with sign-in
 * nobody can call it from here. Rejects with a `RunningServiceError`.
 */
export function loopbackDesk(port: number): PersonDesk {
  const call = <T>(path: string, body: object | null, schema: ZodType<T>) => callService({ port, path, body }, schema);
  return {
    exportPerson: (asked) => call('/api/people/export', asked, personExport),
    erase: (asked) => call('/api/people/erase', asked, eraseAnswer),
    unsuppress: (asked) => call('/api/people/unsuppress', asked, unsuppressAnswer),
    forget: async (asked) => orThrow(await call('/api/people/forget', asked, forgetAnswer)),
    requests: async (answered) => orThrow(await call(`/api/privacy/requests?answered=${String(answered)}`, null, personRequests)),
    answerRequest: async (asked) => orThrow(await call('/api/privacy/requests/answer', asked, answerAnswer)),
  };
}

interface Call {
  readonly port: number;
  readonly path: string;
  /** Null asks with GET. */
  readonly body: object | null;
}

/** What the service on this machine answers; null if it takes what was sent for wrong. Rejects with a `RunningServiceError`. */
export async function callService<T>(call: Call, schema: ZodType<T>): Promise<T | null> {
  const { status, text } = await send(call);
  if (status === 422) return null;
  if (status === 401 || status === 403) throw new RunningServiceError(stopFirst);
  if (status !== 200) throw new RunningServiceError(`The running service answered ${status}. Its log says why.`);
  return schema.parse(JSON.parse(text));
}

function orThrow<T>(answer: T | null): T {
  if (answer === null)
    throw new RunningServiceError(
      'The running service did not take the request: it is of another version. Start both from the same one.',
    );
  return answer;
}

const stopFirst =
  'The service is running and has the embedded store open, and with sign-in it takes nothing from the command line. Use the setup page, or stop the service, run this again, and start it.';

function send({ port, path, body }: Call): Promise<{ readonly status: number; readonly text: string }> {
  const payload = body === null ? null : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const failed = (cause: Error) =>
      reject(
        new RunningServiceError(`${stopFirst} (Nothing answered on port ${port}; ACQUAINT_PORT says where it listens.)`, {
          cause,
        }),
      );
    // Our own certificate is not known to this process; on loopback nothing is kept secret from this machine anyway.
    const asked = request(
      {
        ...{
          host: '127.0.0.1',
          port,
          path,
          method: payload === null ? 'GET' : 'POST',
          rejectUnauthorized: false,
          timeout: patienceMs,
        },
        headers: { host: `localhost:${port}`, ...(payload === null ? {} : { 'content-type': 'application/json' }) },
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
        response.on('error', failed);
      },
    );
    asked.on('timeout', () => asked.destroy());
    asked.on('error', failed);
    asked.end(payload ?? undefined);
  });
}
