#!/usr/bin/env node
// Plain old JavaScript on purpose: it must be able to say its sentence on a Node that is too old to read anything else.
'use strict';

var have = process.versions.node.split('.').map(Number);
if (have[0] < 20 || (have[0] === 20 && have[1] < 19)) {
  console.error(
    'Acquaint needs Node.js 20.19 or newer; this is ' +
      process.versions.node +
      '. Install a newer one from https://nodejs.org and start again.',
  );
  process.exit(1);
}
require('./boot.cjs');
