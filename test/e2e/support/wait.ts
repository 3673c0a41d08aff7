const everyMs = 50;

/** Tries an assertion until it holds; fails with its last words when it does not within the limit (milliseconds). */
export async function eventually(assertion: () => Promise<void> | void, limitMs = 20_000): Promise<void> {
  const end = Date.now() + limitMs;
  for (;;) {
    try {
      return await assertion();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}

/** Lets time pass in which nothing may happen: the only kind of sleep that a test needs. */
export function idle(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
