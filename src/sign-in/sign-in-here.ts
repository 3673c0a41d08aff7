import type { TenantSignInAbout } from '../contract/about';
import { readRefusal, type Refusal } from '../web/sign-in/refusal';
import type { Token } from '../web/sign-in/sign-in';
import { openStandardSource } from '../web/sign-in/standard-source';

export type Outcome =
  | { readonly kind: 'token'; readonly token: Token }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'leaving' };

interface Here {
  readonly settings: TenantSignInAbout;
  /** The pane's question, new for each window. */
  readonly ask: string;
  readonly hint: string | null;
  readonly page: Window;
}

/** The question for which this tab last left for the sign-in page. */
const leftKey = 'acquaint-left-for';

/** Goes to the sign-in page at most once for a question; whoever comes back from there with nothing is not sent again. */
export async function signInHere({ settings, ask, hint, page }: Here): Promise<Outcome> {
  try {
    const source = await openStandardSource({ settings, loginHint: hint, origin: page.location.origin });
    const token = await source.returned();
    if (token) return { kind: 'token', token };
    if (page.sessionStorage.getItem(leftKey) === ask) return { kind: 'refused', refusal: lostOnTheWay };
    page.sessionStorage.setItem(leftKey, ask);
    await source.interactive();
    return { kind: 'leaving' };
  } catch (error) {
    return { kind: 'refused', refusal: readRefusal(error) };
  }
}

/** The browser forgot what it left with, or somebody went back a page. */
const lostOnTheWay: Refusal = { reason: 'storage', code: null, correlationId: null };
