import { z } from 'zod';

/** A text that may be missing, null, empty or of another type: all of them read as null. */
export const optionalText = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'string' && value.trim() !== '' ? value : null));

/** A yes or no that counts as no unless it is plainly yes. */
export const flag = z
  .unknown()
  .optional()
  .transform((value) => value === true);

/**
 * A list read element by element: one that does not fit is dropped instead of the whole answer, anything but a list reads as
 * empty. Only the first `most` elements are looked at.
 */
export function listOf<T extends z.ZodType>(element: T, most = 100) {
  return z
    .unknown()
    .optional()
    .transform((value) => (Array.isArray(value) ? fitting(value.slice(0, most), element) : []));
}

/** Like `listOf`, where an answer that is no list at all is a foreign shape and has to fail. */
export function requiredListOf<T extends z.ZodType>(element: T, most = 100) {
  return z.array(z.unknown()).transform((value) => fitting(value.slice(0, most), element));
}

function fitting<T extends z.ZodType>(items: readonly unknown[], element: T): z.output<T>[] {
  return items.flatMap((item) => {
    const parsed = element.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}
