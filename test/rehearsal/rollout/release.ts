import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes the clone the next release, as its authors would: another version in the package and in the manifest of the trial. */
export function raiseVersion(clone: string): void {
  change(path.join(clone, 'package.json'), /"version": "[^"]+"/, '"version": "9.0.0"');
  change(path.join(clone, 'manifest.xml'), /<Version>[^<]+/, '<Version>9.0.0.0');
}

function change(file: string, what: RegExp, into: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(what, into));
}
