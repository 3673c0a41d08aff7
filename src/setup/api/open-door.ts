import type { About, TenantSignInAbout } from '../../contract/about';
import type { Refusal } from '../../web/sign-in/refusal';
import { createSignIn, type SignIn, type TokenAnswer } from '../../web/sign-in/sign-in';
import { createSignedFetch } from '../../web/sign-in/signed-fetch';

/**
 * How one gets in. `open`: requests made with this `fetch` are signed where that is needed; `begin` signs in anew, null where nobody signs in. `closed`:
 * somebody has to sign in first, `refusal` says why if it was tried. Beginning takes this page away, and comes back to it.
 */
export type OpenDoor =
  | { readonly kind: 'open'; readonly fetchFrom: typeof fetch; readonly begin: Begin | null }
  | { readonly kind: 'closed'; readonly refusal: Refusal | null; readonly begin: Begin }
  | { readonly kind: 'unreachable' };

/** Shows the sign-in page; null while that is on its way, a refusal if it could not be shown. Only at a click. */
export type Begin = () => Promise<Refusal | null>;

interface DoorParts {
  readonly fetchFrom: typeof fetch;
  /** The sign-in of an organisation; its library is fetched only when it is asked. */
  readonly openSignIn: (settings: TenantSignInAbout) => SignIn;
}

/** Asks the service how one signs in, and does so if that can be done without showing anything. Never rejects. */
export async function openDoor({ fetchFrom, openSignIn }: DoorParts): Promise<OpenDoor> {
  const settings = await fetchSignIn(fetchFrom);
  if (settings === null) return { kind: 'unreachable' };
  if (settings.kind === 'none') return { kind: 'open', fetchFrom, begin: null };
  const signIn = openSignIn(settings);
  const begin = async () => refusalIn(await signIn.getToken({ interactive: true, renew: false }));
  const answer = await signIn.getToken({ interactive: false, renew: false });
  if (answer.kind !== 'token') return { kind: 'closed', refusal: refusalIn(answer), begin };
  const tokenOf = async (renew: boolean) => {
    const next = await signIn.getToken({ interactive: false, renew });
    return next.kind === 'token' ? next.token : null;
  };
  const parts = { fetchFrom, token: () => tokenOf(false), renew: () => tokenOf(true), onNotAccepted: () => undefined };
  return { kind: 'open', fetchFrom: createSignedFetch(parts), begin };
}

/** The sign-in of a page in a browser tab, by Microsoft's library. */
export function openTabSignIn(settings: TenantSignInAbout): SignIn {
  return createSignIn({
    open: async () => {
      const { openStandardSource } = await import('../../web/sign-in/standard-source');
      return openStandardSource({ settings, loginHint: null, origin: window.location.origin });
    },
    now: () => Date.now(),
  });
}

async function fetchSignIn(fetchFrom: typeof fetch): Promise<About['signIn'] | null> {
  try {
    const answer = await fetchFrom('/api/about', { signal: AbortSignal.timeout(10_000) });
    if (!answer.ok) return null;
    const { signIn } = (await answer.json()) as About;
    return signIn;
  } catch {
    // No connection, or not our service.
    return null;
  }
}

function refusalIn(answer: TokenAnswer): Refusal | null {
  return answer.kind === 'refused' ? answer.refusal : null;
}
