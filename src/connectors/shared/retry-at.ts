const dayMs = 24 * 60 * 60 * 1000;
const limitHeaders = ['x-ratelimit', 'ratelimit'] as const;

/**
 * The ISO instant before which asking again is pointless: `Retry-After` (RFC 9110: seconds or a date), else the vendor's
 * rate-limit reset, which GitHub and Bluesky give as a Unix time in seconds, Mastodon as an ISO instant and the IETF draft
 * as seconds from now. Null if nothing is stated. Never more than a day ahead, so that one odd answer cannot silence a network.
 */
export function retryAtOf(headers: Readonly<Record<string, string>>, now: Date): string | null {
  const stated = headers['retry-after'] ?? (isQuotaUsedUp(headers) ? resetOf(headers) : undefined);
  if (stated === undefined) return null;
  const at = instantMs(stated.trim(), now.getTime());
  if (at === null) return null;
  return new Date(Math.min(Math.max(at, now.getTime()), now.getTime() + dayMs)).toISOString();
}

/** Whether the vendor's rate-limit headers say that nothing is left. */
export function isQuotaUsedUp(headers: Readonly<Record<string, string>>): boolean {
  return limitHeaders.some((name) => headers[`${name}-remaining`]?.trim() === '0');
}

function resetOf(headers: Readonly<Record<string, string>>): string | undefined {
  return limitHeaders.map((name) => headers[`${name}-reset`]).find((value) => value !== undefined);
}

function instantMs(stated: string, nowMs: number): number | null {
  if (/^\d{1,15}$/.test(stated)) {
    const seconds = Number(stated);
    // A billion seconds from now is 31 years; as a Unix time it is 2001. So a number this large is a Unix time.
    return seconds >= 1e9 ? seconds * 1000 : nowMs + seconds * 1000;
  }
  const parsed = Date.parse(stated);
  return Number.isNaN(parsed) ? null : parsed;
}
