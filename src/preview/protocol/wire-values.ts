export type WireRecord = Readonly<Record<string, unknown>>;

/** True for a plain JSON object (not an array, not null). */
export function isRecord(value: unknown): value is WireRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value if it is a JSON object, else an empty one. */
export function recordOf(value: unknown): WireRecord {
  return isRecord(value) ? value : {};
}

/** The value if it is text, else an empty text. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The value if it is a list, else an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value that a JSON text stands for, or null when it is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // Text from another frame or from storage may be anything.
  }
}
