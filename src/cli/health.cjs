// Asks the service of this machine whether it can work: exit code 0 if so. For health checks of containers; plain JavaScript, for it is not built.
'use strict';

const port = process.env.ACQUAINT_PORT || '3443';
const isPlain = Boolean(process.env.ACQUAINT_TRUST_PROXY);
const { request } = require(isPlain ? 'node:http' : 'node:https');

// The certificate is for the service's name, and this asks by the address of this machine.
const options = { host: '127.0.0.1', port, path: '/readyz', rejectUnauthorized: false, timeout: 4_000 };
const asked = request(options, (answer) => {
  answer.resume();
  process.exitCode = answer.statusCode === 200 ? 0 : 1;
});
asked.on('timeout', () => asked.destroy(new Error('no answer in time')));
asked.on('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
asked.end();
