import { HttpError } from '../../connectors/connector';
import type { HttpAnswer } from '../../connectors/connector';
import { parseUrl } from '../../domain/text/url';
import type { WireAnswer } from './exchange';
import type { NetworkAllowance } from './outbound';
import type { RequestHeaders } from './request-headers';
import { withoutSecrets } from './request-headers';
import type { Target } from './target';
import { parseTarget } from './target';

/** One request to one host. */
export interface HostRequest {
  readonly target: Target;
  readonly headers: RequestHeaders;
  /** What a POST sends; null for a GET. */
  readonly body: string | null;
}

interface FollowOptions {
  readonly allowance: NetworkAllowance;
  readonly mostRedirects: number;
  readonly ask: (request: HostRequest) => Promise<WireAnswer>;
}

/**
 * Asks, and goes where the answers lead, with the rules of the first request at every step: https, the allowance's hosts, the
 * gate. Keys stay behind when the host changes; a POST goes nowhere else. Rejects with `blocked-address` for a step that is not allowed and with
 * `network` after too many.
 */
export async function followRedirects(first: HostRequest, options: FollowOptions): Promise<HttpAnswer> {
  let request = first;
  for (let redirects = 0; redirects <= options.mostRedirects; redirects++) {
    const answer = await options.ask(request);
    const location = locationOf(answer);
    if (location === null || request.body !== null) return { ...answer, url: request.target.href };
    request = nextRequest(request, location, options.allowance);
  }
  throw new HttpError('network');
}

function locationOf({ headers, status }: WireAnswer): string | null {
  return [301, 302, 303, 307, 308].includes(status) ? (headers['location'] ?? null) : null;
}

function nextRequest({ headers, target }: HostRequest, location: string, allowance: NetworkAllowance): HostRequest {
  const href = parseUrl(location, target.href)?.href ?? '';
  const next = parseTarget(href, allowance);
  if (next === null) throw new HttpError('blocked-address');
  return { target: next, headers: next.host === target.host ? headers : withoutSecrets(headers), body: null };
}
