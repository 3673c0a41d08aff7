const limitMs = 10_000;

/** Sends something to be kept; true once it is. Never rejects. */
export async function postJson(fetchFrom: typeof fetch, path: string, body: object): Promise<boolean> {
  return (await post(fetchFrom, { path, body, read: () => true })) ?? false;
}

/** Asks the service; the parsed answer, or null if there is none. Never rejects. */
export function askJson(fetchFrom: typeof fetch, path: string, body: object): Promise<unknown> {
  return post<unknown>(fetchFrom, { path, body, read: (answer) => answer.json() });
}

interface Post<Read> {
  readonly path: string;
  readonly body: object;
  readonly read: (answer: Response) => Read | Promise<Read>;
}

async function post<Read>(fetchFrom: typeof fetch, { path, body, read }: Post<Read>): Promise<Read | null> {
  try {
    const answer = await fetchFrom(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(limitMs),
    });
    return answer.ok ? await read(answer) : null;
  } catch {
    // No connection, or no answer in time: the pane says what was not kept, and asks again for what is missing.
    return null;
  }
}
