import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Makes the clone the next release, as its authors would: another version, and a manifest that says something else. */
export function raiseVersion(clone: string): void {
  change(path.join(clone, 'package.json'), /"version": "[^"]+"/, '"version": "9.0.0"');
  change(path.join(clone, 'manifest.xml'), /<Version>[^<]+/, '<Version>9.0.0.0');
  // Without this there would be nothing to roll out: the version alone is no change.
  change(path.join(clone, 'manifest.xml'), /<ProviderName>/, '<ProviderName>Next ');
}

function change(file: string, what: RegExp, into: string): void {
  writeFileSync(file, readFileSync(file, 'utf8').replace(what, into));
}
