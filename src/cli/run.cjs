// Runs the command line as it is built.
'use strict';

const path = require('node:path');
const { pathToFileURL } = require('node:url');

const root = path.resolve(__dirname, '../..');

import(pathToFileURL(path.join(root, 'build/service/acquaint.js')).href).then(
  async (acquaint) => {
    process.exitCode = await acquaint.main({ root, argv: process.argv.slice(2) });
    // A host name that is still being resolved for a question nobody asks any more would keep the process for many seconds.
    setInterval(() => process.stdout.writableLength === 0 && process.exit(), 500).unref();
  },
  (error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND') throw error;
    console.error(`The packages are not installed. Run \`npm ci\` in ${root} and start again.`);
    process.exitCode = 1;
  },
);
