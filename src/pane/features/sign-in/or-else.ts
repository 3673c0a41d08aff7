import type { TokenSource } from '../../../web/sign-in/sign-in';

/** What the library says when Outlook does not sign pages in after all: for this add-in, on this machine, or at this moment. */
const unavailable = ['nested_app_auth_bridge_disabled', 'nested_app_auth_unavailable', 'unsupported_method'];

/** The first source, and from its first refusal to do this at all the second one. */
export function orElse(first: TokenSource, second: TokenSource): TokenSource {
  let chosen = first;

  async function attempt<T>(ask: (source: TokenSource) => Promise<T>): Promise<T> {
    try {
      return await ask(chosen);
    } catch (error) {
      if (chosen === second || !isUnavailable(error)) throw error;
      chosen = second;
      return ask(second);
    }
  }

  return {
    silent: (renew) => attempt((source) => source.silent(renew)),
    interactive: () => attempt((source) => source.interactive()),
  };
}

function isUnavailable(error: unknown): boolean {
  return error instanceof Error && 'errorCode' in error && unavailable.some((code) => code === error.errorCode);
}
