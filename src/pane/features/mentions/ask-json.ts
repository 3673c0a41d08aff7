const limitMs = 10_000;

/** Asks the service; the parsed answer, or null if there is none. Never rejects. */
export async function askJson(fetchFrom: typeof fetch, path: string, body: object): Promise<unknown> {
  try {
    const answer = await fetchFrom(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(limitMs),
    });
    return answer.ok ? ((await answer.json()) as unknown) : null;
  } catch {
    // What is missing is an addition to the card, or is asked for again.
    return null;
  }
}
