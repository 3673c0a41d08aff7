import type { SignInStanding } from '../../../web/sign-in/sign-in-notice';

/** The pane's sign-in as its parts see it. */
export interface PaneSignIn {
  /** For every request to our service: it carries the token where one is needed. */
  readonly fetchFrom: typeof fetch;
  /** What is to be said of signing in; null if there is nothing. */
  standing(): SignInStanding | null;
  /** Whether the user may say what holds for the whole organisation; true while nobody knows. */
  mayRespond(): boolean;
  subscribe(listener: () => void): () => void;
  /** At a click of the user; true once there is a token that may help. */
  press(): Promise<boolean>;
}

interface PaneSignInParts {
  readonly fetchFrom: typeof fetch;
  /** Whether this tab keeps a token. */
  readonly isKept: () => boolean;
  /** Fetches the code that signs people in. */
  readonly load: () => Promise<PaneSignIn>;
}

/** Nothing is fetched or asked about signing in until there is a token, or the service refuses a request without one: a trial costs nothing. */
export function createPaneSignIn({ fetchFrom, isKept, load }: PaneSignInParts): PaneSignIn {
  const listeners = new Set<() => void>();
  let inner: PaneSignIn | null = null;
  let loading: Promise<PaneSignIn> | null = null;

  async function open(): Promise<PaneSignIn> {
    loading ??= load();
    try {
      const opened = await loading;
      if (!inner) opened.subscribe(() => listeners.forEach((listener) => listener()));
      inner = opened;
      return opened;
    } catch (error) {
      loading = null;
      throw error;
    }
  }

  return {
    fetchFrom: async (input, init) => {
      if (!loading && !isKept()) {
        const answer = await fetchFrom(input, init);
        if (answer.status !== 401) return answer;
      }
      return (await open()).fetchFrom(input, init);
    },
    standing: () => inner?.standing() ?? null,
    mayRespond: () => inner?.mayRespond() ?? true,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    press: async () => (await open()).press(),
  };
}
