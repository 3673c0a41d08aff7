import type { Changed, Problem } from '../../contract/setup';

/**
 * How a request to the service ended. `sign-in`: it does not know who asks. `role`: it does, and they may not; with the role it takes, if the service
 * said. `conflict`: somebody else's change came first. `invalid`: problems by their place. `refused`: words of the service that say what to do.
 */
export type Answer<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly kind: 'conflict'; readonly changed: Changed | null }
  | Failure;

export type Failure =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'role'; readonly role: string | null }
  | { readonly kind: 'refused'; readonly error: string }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'failed' };

/** Whether an answer brought nothing, for a reason that is not about what was asked. */
export function isFailure<T>(answer: Answer<T>): answer is Failure {
  return !['done', 'invalid', 'conflict'].includes(answer.kind);
}

/** Why an answer did not bring what was asked for; null if it did. What is wrong with the request itself counts as a failure here. */
export function failureIn<T>(answer: Answer<T>): Failure | null {
  if (answer.kind === 'done') return null;
  return isFailure(answer) ? answer : { kind: 'failed' };
}

/** Requests of the administrator's interface. Nothing here rejects. The service has checked its answers by their schemas. */
export interface Ask {
  json<T>(method: 'GET' | 'PUT' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<Answer<T>>;
  /** A file to keep. */
  file(path: string): Promise<Answer<Blob>>;
}

const limitMs = 30_000;

/** Asks below `/api` by this `fetch`, which signs the requests where that is needed. */
export function createAsk(fetchFrom: typeof fetch): Ask {
  async function read<T>(sending: Sending, take: (answer: Response) => Promise<T>): Promise<Answer<T>> {
    const answer = await send(fetchFrom, sending);
    if (!answer) return { kind: 'unreachable' };
    try {
      return answer.ok ? { kind: 'done', value: await take(answer) } : failureOf(answer.status, await answer.json());
    } catch {
      // Cut off, or not what was expected.
      return { kind: 'failed' };
    }
  }
  return {
    json: <T>(method: string, path: string, body?: unknown) =>
      read({ method, path, body }, async (answer) => (answer.status === 204 ? null : await answer.json()) as T),
    file: (path) => read({ method: 'GET', path, body: undefined }, (answer) => answer.blob()),
  };
}

interface Sending {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

async function send(fetchFrom: typeof fetch, { method, path, body }: Sending): Promise<Response | null> {
  const content = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  try {
    return await fetchFrom(`/api${path}`, { method, cache: 'no-store', signal: AbortSignal.timeout(limitMs), ...content });
  } catch {
    // No connection, or no answer in time.
    return null;
  }
}

function failureOf<T>(status: number, content: unknown): Answer<T> {
  const { error, role, problems, changed } = toFields(content);
  if (status === 401) return { kind: 'sign-in' };
  if (status === 403 && typeof role === 'string') return { kind: 'role', role };
  if (status === 422 && Array.isArray(problems)) return { kind: 'invalid', problems: problems as readonly Problem[] };
  if (status === 409 && changed !== undefined) return { kind: 'conflict', changed: changed as Changed | null };
  return status < 500 && typeof error === 'string' ? { kind: 'refused', error } : { kind: 'failed' };
}

function toFields(content: unknown): Readonly<Record<string, unknown>> {
  return typeof content === 'object' && content !== null ? { ...content } : {};
}
