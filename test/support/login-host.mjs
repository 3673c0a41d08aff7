// Loaded into the service before anything else: names of hosts lead to ports of this machine instead of to the internet. All that the service does to get
// there stays its own: its gate asks for an address and gets a public one, its connection checks the certificate. `TEST_HOSTS` is a list such as
// `login.microsoftonline.com=4431,*=4432`, where `*` stands for every other name but those of this machine.
import dns from 'node:dns/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isIP } from 'node:net';
import tls from 'node:tls';

const ports = new Map((process.env.TEST_HOSTS ?? '').split(',').map((entry) => entry.split('=')));
const { lookup } = dns;
const { connect } = tls;

function portOf(name) {
  if (!name || name === 'localhost' || isIP(name)) return undefined;
  return ports.get(name) ?? ports.get('*');
}

dns.lookup = (name, options) =>
  portOf(name) ? Promise.resolve([{ address: '20.190.128.1', family: 4 }]) : lookup(name, options);
tls.connect = (options, ...rest) => {
  const name = options?.servername || options?.host;
  const port = portOf(name);
  return port
    ? connect({ ...options, host: '127.0.0.1', port: Number(port), servername: name, lookup: undefined }, ...rest)
    : connect(options, ...rest);
};
syncBuiltinESMExports();
