interface SignedFetchParts {
  readonly fetchFrom: typeof fetch;
  /** The token at hand; null if there is none, or no need of one. */
  readonly token: () => Promise<string | null>;
  /** A new token after the service did not take this one (null: it was asked without any); null if there is none to be had without a click. */
  readonly renew: (refused: string | null) => Promise<string | null>;
  /** Told when the service does not take a brand-new token either: trying again would not help. */
  readonly onNotAccepted: () => void;
}

/**
 * A `fetch` that puts the access token on requests to our own service. Where the service does not take it, one new one is asked for, and the request is sent
 * again: whoever waits for the answer notices nothing.
 */
export function createSignedFetch({ fetchFrom, token, renew, onNotAccepted }: SignedFetchParts): typeof fetch {
  return async (input, init) => {
    const send = (text: string | null) => fetchFrom(input, withToken(init, text));
    let sent = await token();
    let answer = await send(sent);
    if (answer.status === 401 && sent === null) {
      sent = await renew(null);
      if (sent !== null) answer = await send(sent);
    }
    if (answer.status !== 401 || sent === null) return answer;
    const fresh = await renew(sent);
    if (fresh === null) return answer;
    answer = fresh === sent ? answer : await send(fresh);
    if (answer.status === 401) onNotAccepted();
    return answer;
  };
}

function withToken(init: RequestInit | undefined, token: string | null): RequestInit | undefined {
  if (token === null) return init;
  const headers = new Headers(init?.headers);
  headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}
