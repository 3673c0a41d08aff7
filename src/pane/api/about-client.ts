import type { About } from '../../contract/about';

/** What the service says of itself and its networks; null if it could not be had. Never rejects. */
export async function fetchAbout(fetchFrom: typeof fetch): Promise<About | null> {
  try {
    const answer = await fetchFrom('/api/about', { signal: AbortSignal.timeout(10_000) });
    const about: unknown = answer.ok ? await answer.json() : null;
    return isAbout(about) ? about : null;
  } catch {
    // Names of networks are a comfort; without them their ids are shown.
    return null;
  }
}

function isAbout(value: unknown): value is About {
  return typeof value === 'object' && value !== null && 'networks' in value && Array.isArray(value.networks);
}
