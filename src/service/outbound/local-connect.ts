import { buildConnector } from 'undici';

/**
 * Opens every socket to one port of this machine, whatever host was asked for; the request still names that host. This is how
 * the bundled sample networks are reached by the very path that reaches the real ones. Throws if `origin` is not plain http
 * on a loopback address.
 */
export function createLocalConnect(origin: string, timeoutMs: number): buildConnector.connector {
  const { protocol, hostname, port, pathname } = new URL(origin);
  const isLoopback = hostname === '127.0.0.1' || hostname === '[::1]';
  if (protocol !== 'http:' || !isLoopback || port === '' || pathname !== '/') {
    throw new Error('The local origin must look like http://127.0.0.1:4567.');
  }
  const connect = buildConnector({ timeout: timeoutMs, allowH2: false });
  return (_target, callback) => connect({ protocol, hostname: hostname.replace(/^\[|\]$/g, ''), port }, callback);
}
