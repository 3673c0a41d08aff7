/** The part of Office's `AsyncResult` that we read. */
export interface OfficeAnswer<T> {
  /** Declared as a number, in truth `succeeded` or `failed`. */
  readonly status: unknown;
  readonly value: T;
}

type OfficeResult<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed' }
  | { readonly kind: 'late' }
  | { readonly kind: 'unsupported' };

/**
 * Turns one callback of Office into a promise that always settles: some calls throw at once ("Elevated permission is required"),
 * some fail in the callback, and some never answer, so there is a limit in milliseconds.
 */
export function callOffice<T>(
  call: (done: (answer: OfficeAnswer<T>) => void) => void,
  limitMs: number,
): Promise<OfficeResult<T>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve({ kind: 'late' }), limitMs);
    const settle = (result: OfficeResult<T>) => {
      clearTimeout(timer);
      resolve(result);
    };
    try {
      call((answer) => settle(answer.status === 'succeeded' ? { kind: 'done', value: answer.value } : { kind: 'failed' }));
    } catch (error) {
      // A method that this Outlook lacks is a TypeError; anything else is its own refusal.
      settle({ kind: error instanceof TypeError ? 'unsupported' : 'failed' });
    }
  });
}
