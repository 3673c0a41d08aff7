import type { Http } from '../../connectors/connector';
import type { SignIn } from '../../connectors/listener';

/** What one network may use of the outside world. */
export interface NetworkAllowance {
  readonly network: string;
  /** Host names, or `*` for any public host. */
  readonly hosts: readonly string[];
  readonly limit: { readonly requests: number; readonly perSeconds: number };
}

/** The only way out of the service. One instance lives as long as the service does. */
export interface Outbound {
  /** The `http` that is handed to one connector for one call; every request ends when `signal` aborts. */
  httpFor(allowance: NetworkAllowance, signal: AbortSignal): Http;
  /** The `signIn` of one listener's turn, within the same limits. */
  signInFor(allowance: NetworkAllowance, signal: AbortSignal): SignIn;
  close(): Promise<void>;
}
