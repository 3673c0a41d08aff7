import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ManifestSource } from './unified-package';

/** What manifests are made from, in the project's folder. Throws if a file is missing: the installation is broken then. */
export function readManifestSource(root: string): ManifestSource {
  return {
    template: readFileSync(path.join(root, 'manifest.xml'), 'utf8'),
    colorIcon: readFileSync(path.join(root, 'assets/icons/icon-192.png')),
    outlineIcon: readFileSync(path.join(root, 'assets/icons/outline-32.png')),
  };
}
