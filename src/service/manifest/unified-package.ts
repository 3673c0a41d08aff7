import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { fromSemver, parseManifestVersion, versionAfter, type ManifestVersion } from './manifest-version';
import type { Deployment, ManifestChange } from './tenant-manifest';
import { makeUnifiedTexts, unifiedId } from './unified-manifest';
import { contentOf } from './xml-text';

/** What every manifest is made from. */
export interface ManifestSource {
  /** Our own manifest.xml. */
  readonly template: string;
  /** PNG of 192 pixels. */
  readonly colorIcon: Uint8Array;
  /** PNG of 32 pixels, white on nothing. */
  readonly outlineIcon: Uint8Array;
}

export interface UnifiedPackage {
  readonly zip: Uint8Array;
  readonly id: string;
  readonly version: ManifestVersion;
  readonly change: ManifestChange;
}

/** The same bytes for the same content, wherever and whenever it is made. */
const anyDay = new Date(1980, 0, 1, 12);

/**
 * The unified manifest as the admin centre takes it: a zip with its language files and icons. `former` is the package that was made before, or the
 * version that it must exceed: where the content is the same its version stays, otherwise it is raised.
 */
export function makeUnifiedPackage(
  source: ManifestSource,
  deployment: Deployment,
  former: Uint8Array | ManifestVersion | null,
): UnifiedPackage {
  const release = parseManifestVersion(contentOf(source.template, 'Version'));
  if (!release) throw new Error('the version of the template is not four numbers');
  const write = (version: ManifestVersion, change: ManifestChange): UnifiedPackage => ({
    zip: pack(source, makeUnifiedTexts({ template: source.template, deployment, version })),
    id: unifiedId(deployment),
    version,
    change,
  });
  if (former === null) return write(release, 'first');
  if (!(former instanceof Uint8Array)) return write(versionAfter(former, release), 'changed');
  const known = readPackage(former);
  if (known?.id !== unifiedId(deployment)) return write(release, 'other-deployment');
  const same = write(known.version, 'same');
  return Buffer.from(same.zip).equals(Buffer.from(former)) ? same : write(versionAfter(known.version, release), 'changed');
}

function pack({ colorIcon, outlineIcon }: ManifestSource, texts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync({ ...files, 'color.png': colorIcon, 'outline.png': outlineIcon }, { level: 9, mtime: anyDay });
}

const mostBytes = 1_000_000;

/** Null if it is no package of a unified manifest. */
function readPackage(zip: Uint8Array): { readonly id: string; readonly version: ManifestVersion } | null {
  try {
    const files = unzipSync(zip, { filter: ({ name, originalSize }) => name === 'manifest.json' && originalSize < mostBytes });
    const manifest: unknown = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
    if (typeof manifest !== 'object' || manifest === null || !('id' in manifest) || !('version' in manifest)) return null;
    const version = fromSemver(String(manifest.version));
    return version ? { id: String(manifest.id), version } : null;
  } catch {
    // Not a zip, or not one of ours.
    return null;
  }
}
