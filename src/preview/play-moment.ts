import type { SampleMoment } from './preview-handle';

/** Who publishes in the sample networks, and about whom. */
export const momentNames = { name: 'Anna Bērziņa', brand: 'Contoso' } as const;

/** Asks the service to let something happen in its sample networks; false if it did not. Never rejects. */
export async function playMoment(moment: SampleMoment): Promise<boolean> {
  try {
    const answer = await fetch('/samples/moments', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ moment }),
    });
    return answer.ok;
  } catch {
    // The page says that nothing happened.
    return false;
  }
}
