// Builds what is not built, then runs the built command line.
'use strict';

const path = require('node:path');
const { BuildError, buildWhatIsStale } = require('./build.cjs');

buildWhatIsStale(path.resolve(__dirname, '../..')).then(
  () => require('./run.cjs'),
  (error) => {
    if (!(error instanceof BuildError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  },
);
