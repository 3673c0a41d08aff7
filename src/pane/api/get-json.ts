/** What the service answers at this address; null if it could not be had. Never rejects. */
export async function getJson(fetchFrom: typeof fetch, path: string): Promise<unknown> {
  try {
    const answer = await fetchFrom(path, { signal: AbortSignal.timeout(10_000) });
    return answer.ok ? ((await answer.json()) as unknown) : null;
  } catch {
    // The view says that it could not be had.
    return null;
  }
}
