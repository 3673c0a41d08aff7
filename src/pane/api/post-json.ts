const limitMs = 10_000;

/** Sends something to be kept; true once it is. Never rejects. */
export async function postJson(fetchFrom: typeof fetch, path: string, body: object): Promise<boolean> {
  try {
    const answer = await fetchFrom(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(limitMs),
    });
    return answer.ok;
  } catch {
    // No connection, or no answer in time: the pane says that nothing was kept.
    return false;
  }
}
