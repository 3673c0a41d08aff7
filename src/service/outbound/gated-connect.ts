import { lookup } from 'node:dns/promises';
import type { LookupAddress } from 'node:dns';
import { isIP } from 'node:net';
import type { LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicAddress } from './public-address';

/** The address is not one of the public internet, so no connection was made. Carries no address: it would be an oracle. */
export class BlockedAddressError extends Error {
  override readonly name = 'BlockedAddressError';
  constructor() {
    super('address not allowed');
  }
}

export interface GateOptions {
  readonly timeoutMs: number;
  /** All addresses of a host name. Default: the system's resolver. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  /** Which addresses may be connected to. Default: `isPublicAddress`. */
  readonly permits?: (address: string) => boolean;
  /** Certificate authorities to trust instead of the system's, in PEM. */
  readonly ca?: string;
}

/**
 * Opens sockets to public addresses only. The name is resolved once, inside the connect, every answer is checked, and the
 * socket connects to a checked one: there is no second resolution that could say something else. One bad answer refuses the
 * name. A literal address never reaches the resolver, so it is checked before.
 */
export function createGatedConnect(options: GateOptions): buildConnector.connector {
  const { permits = isPublicAddress, resolve = resolveAll, timeoutMs, ca } = options;
  const connect = buildConnector({
    timeout: timeoutMs,
    allowH2: false,
    lookup: gatedLookup(resolve, permits),
    // Said aloud, so that NODE_TLS_REJECT_UNAUTHORIZED cannot switch it off.
    rejectUnauthorized: true,
    ...(ca === undefined ? {} : { ca }),
  });
  return (target, callback) => {
    const literal = target.hostname.replace(/^\[|\]$/g, '');
    if (isIP(literal) !== 0 && !permits(literal)) return callback(new BlockedAddressError(), null);
    connect(target, callback);
  };
}

function gatedLookup(
  resolve: (host: string) => Promise<readonly LookupAddress[]>,
  permits: (address: string) => boolean,
): LookupFunction {
  return (host, options, callback) => {
    resolve(host).then(
      (answers) => {
        const [first] = answers;
        if (!first || !answers.every(({ address }) => permits(address))) return callback(new BlockedAddressError(), '');
        if (options.all) return callback(null, [...answers]);
        callback(null, first.address, first.family);
      },
      (error: Error) => callback(error, ''),
    );
  };
}

function resolveAll(host: string): Promise<readonly LookupAddress[]> {
  return lookup(host, { all: true, verbatim: true });
}
