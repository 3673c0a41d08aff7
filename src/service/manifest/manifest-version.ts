/** Four numbers, as add-in manifests have them: those of the release, and how often the manifest changed since. */
export type ManifestVersion = readonly [number, number, number, number];

/** Null for anything but four numbers of at most five digits, such as `1.2.0.3`. */
export function parseManifestVersion(text: string): ManifestVersion | null {
  const parts = /^(\d{1,5})\.(\d{1,5})\.(\d{1,5})\.(\d{1,5})$/.exec(text);
  if (!parts) return null;
  const [, major, minor, patch, build] = parts.map(Number);
  return [major ?? 0, minor ?? 0, patch ?? 0, build ?? 0];
}

/** The higher one of the release's version and the one after `former`. Outlook takes an update only if its version is higher. */
export function versionAfter(former: ManifestVersion, release: ManifestVersion): ManifestVersion {
  const [major, minor, patch, build] = former;
  const next: ManifestVersion = [major, minor, patch, build + 1];
  return compare(release, next) > 0 ? release : next;
}

/** The unified manifest has three numbers: the last two become one, in thousands and ones. */
export function toSemver([major, minor, patch, build]: ManifestVersion): string {
  return `${major}.${minor}.${patch * 1000 + build}`;
}

/** Turns `toSemver` around; null for what it did not make. */
export function fromSemver(text: string): ManifestVersion | null {
  const parts = /^(\d{1,5})\.(\d{1,5})\.(\d{1,8})$/.exec(text);
  if (!parts) return null;
  const [, major, minor, last] = parts.map(Number);
  return [major ?? 0, minor ?? 0, Math.floor((last ?? 0) / 1000), (last ?? 0) % 1000];
}

function compare(left: ManifestVersion, right: ManifestVersion): number {
  const difference = left.map((part, index) => part - (right[index] ?? 0)).find((each) => each !== 0);
  return difference ?? 0;
}
