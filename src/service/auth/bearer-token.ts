/** Characters of a whole `authorization` header. Tokens with many roles have about three thousand; Node itself ends at 16 kB for all headers. */
const longestHeader = 12_000;

const bearer = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/;

/** The token of the one `authorization` header, from names and values in turn as they came; null for any other form. */
export function findBearerToken(rawHeaders: readonly string[]): string | null {
  const values = rawHeaders.filter(
    (_value, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'authorization',
  );
  const [value = ''] = values;
  if (values.length !== 1 || value.length > longestHeader) return null;
  return bearer.exec(value)?.[1] ?? null;
}
