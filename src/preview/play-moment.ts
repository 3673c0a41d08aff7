import type { SampleMoment } from './preview-handle';

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
