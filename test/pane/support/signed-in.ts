import type { PaneSignIn } from '../../../src/pane/features/sign-in/pane-sign-in';

/** Somebody for whom every request is answered as this `fetch` does, and who may do everything. */
export function signedIn(fetchFrom: typeof fetch): PaneSignIn {
  return {
    fetchFrom,
    standing: () => null,
    mayRespond: () => true,
    subscribe: () => () => undefined,
    press: () => Promise.resolve(true),
  };
}
