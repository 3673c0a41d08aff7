interface SignedFetchParts {
  readonly fetchFrom: typeof fetch;
  /** The token at hand; null if there is none, or no need of one. */
  readonly token: () => Promise<string | null>;
  /** A new token after the service did not take this one (null: it was asked without any); null if there is none to be had without a click. */
  readonly renew: (refused: string | null) => Promise<string | null>;
  /** Told when the service does not take a brand-new token either: trying again would not help. */
  readonly onNotAccepted: () => void;
}

/** A `fetch` that puts the access token on requests to our own service, and asks once more with a new one where the service did not take it. */
export function createSignedFetch({ fetchFrom, token, renew, onNotAccepted }: SignedFetchParts): typeof fetch {
  return async (input, init) => {
    const first = await token();
    const answer = await fetchFrom(input, withToken(init, first));
    if (answer.status !== 401) return answer;
    const second = await renew(first);
    if (second === null || second === first) return answer;
    await answer.body?.cancel();
    const again = await fetchFrom(input, withToken(init, second));
    if (again.status === 401) onNotAccepted();
    return again;
  };
}

function withToken(init: RequestInit | undefined, token: string | null): RequestInit | undefined {
  if (token === null) return init;
  const headers = new Headers(init?.headers);
  headers.set('authorization', `Bearer ${token}`);
  return { ...init, headers };
}
