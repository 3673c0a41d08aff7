import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseUrl } from '../../domain/text/url';
import { note, ok, problem, type CheckResult } from './check';

/**
 * Whether the manifest is there and loads everything over https from where the service is. `port` is the service's, null if it
 * is not known. The tests check all its rules.
 */
export function checkManifest(root: string, port: number | null): CheckResult {
  const file = path.join(root, 'manifest.xml');
  if (!existsSync(file)) return problem('manifest', 'manifest.xml is missing', 'Restore it from the release.');
  const origins = originsIn(readFileSync(file, 'utf8'));
  const insecure = origins.filter((origin) => origin.startsWith('http:'));
  if (insecure.length > 0) return problem('manifest', `names ${insecure.join(', ')}`, 'Outlook loads add-ins over https only.');
  const elsewhere = origins.filter((origin) => isOtherPortHere(origin, port));
  if (elsewhere.length === 0) return ok('manifest', `loads from ${origins.join(', ')}`);
  return note(
    'manifest',
    `loads from ${elsewhere.join(', ')}, but the service listens on port ${port}`,
    'Outlook will not find it there: use that port, or change the addresses in manifest.xml. The preview does not mind.',
  );
}

function originsIn(manifest: string): readonly string[] {
  const matches = manifest.matchAll(/DefaultValue="(https?:\/\/[^/"]+)/g);
  return [...new Set([...matches].flatMap(([, origin]) => origin ?? []))];
}

function isOtherPortHere(origin: string, port: number | null): boolean {
  const url = parseUrl(origin);
  if (port === null || url === null) return false;
  return url.hostname === 'localhost' && Number(url.port || 443) !== port;
}
