import { parseManifestVersion, versionAfter, type ManifestVersion } from './manifest-version';
import { stableId } from './stable-id';
import { contentOf, findContent, toXml } from './xml-text';

/** What a manifest is made for. */
export interface Deployment {
  /** Where Outlook reaches the service, from `parsePublicUrl`. */
  readonly origin: string;
  /** Application id of the registration, lower case. */
  readonly clientId: string;
  /** What colleagues see in Outlook, at most 30 characters. */
  readonly name: string;
}

/** How the manifest stands to the former one: the first, unchanged, changed, or of another add-in. */
export type ManifestChange = 'first' | 'same' | 'changed' | 'other-deployment';

export interface TenantManifest {
  readonly xml: string;
  readonly id: string;
  readonly version: ManifestVersion;
  readonly change: ManifestChange;
}

/** The name when nobody chose another. */
export const usualName = 'Acquaint';

/** The longest name that both kinds of manifest take, characters. */
const longestName = 30;

const templateOrigin = 'https://localhost:3443';

/** The add-in's id: the same for the same host and registration, so that a new manifest updates and does not add. */
export function addInId({ origin, clientId }: Pick<Deployment, 'origin' | 'clientId'>): string {
  return stableId('xml', origin, clientId);
}

/**
 * The XML manifest for one organisation, from our own manifest.xml as the template. `former` is the manifest that was made before, or the version
 * that it must exceed: where the content is the same its version stays, otherwise it is raised.
 *
 * There is no WebApplicationInfo in it: that is for Office's own way of single sign-on. The pane asks Microsoft's sign-in through nested app
 * authentication, which knows the add-in by the redirect URI of the registration.
 */
export function makeTenantManifest(
  template: string,
  deployment: Deployment,
  former: string | ManifestVersion | null,
): TenantManifest {
  const release = parseManifestVersion(contentOf(template, 'Version'));
  if (!release) throw new Error('the version of the template is not four numbers');
  const id = addInId(deployment);
  const write = (version: ManifestVersion) => fill(template, deployment, { id, version });
  if (former === null) return { xml: write(release), id, version: release, change: 'first' };
  if (typeof former !== 'string') return changed(versionAfter(former, release));
  const formerVersion = parseManifestVersion(findContent(former, 'Version') ?? '');
  if (findContent(former, 'Id') !== id || !formerVersion)
    return { xml: write(release), id, version: release, change: 'other-deployment' };
  if (write(formerVersion) === former) return { xml: former, id, version: formerVersion, change: 'same' };
  return changed(versionAfter(formerVersion, release));

  function changed(version: ManifestVersion): TenantManifest {
    return { xml: write(version), id, version, change: 'changed' };
  }
}

function fill(
  template: string,
  { origin, name }: Deployment,
  own: { readonly id: string; readonly version: ManifestVersion },
): string {
  return template
    .replace(/<Id>[^<]*<\/Id>/, `<Id>${own.id}</Id>`)
    .replace(/<Version>[^<]*<\/Version>/, `<Version>${own.version.join('.')}</Version>`)
    .replaceAll(templateOrigin, origin)
    .replaceAll(`Value="${usualName}"`, () => `Value="${toXml(name)}"`);
}

/** Why this can't be the add-in's name; null if it can. */
export function nameProblem(name: string): string | null {
  if (name.trim() === '' || name.length > longestName) return `The name must have 1 to ${longestName} characters.`;
  if (/\p{Cc}/u.test(name)) return 'The name must be one line of plain text.';
  return null;
}
