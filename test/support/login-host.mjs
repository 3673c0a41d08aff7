// Loaded into the service before anything else: one host name leads to a port of this machine instead of to Microsoft. All that the service does to get
// there stays its own: its gate asks for an address and gets a public one, its connection checks the certificate.
import dns from 'node:dns/promises';
import { syncBuiltinESMExports } from 'node:module';
import tls from 'node:tls';

const [host, port] = (process.env.TEST_LOGIN_HOST ?? '').split(':');
const { lookup } = dns;
const { connect } = tls;

dns.lookup = (name, options) =>
  name === host ? Promise.resolve([{ address: '20.190.128.1', family: 4 }]) : lookup(name, options);
tls.connect = (options, ...rest) =>
  options?.servername === host || options?.host === host
    ? connect({ ...options, host: '127.0.0.1', port: Number(port), servername: host, lookup: undefined }, ...rest)
    : connect(options, ...rest);
syncBuiltinESMExports();
