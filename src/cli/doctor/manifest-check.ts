import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ok, problem, type CheckResult } from './check';

/** Whether the manifest is there and names one https address for everything it loads. The tests check all its rules. */
export async function checkManifest(root: string): Promise<CheckResult> {
  const file = path.join(root, 'manifest.xml');
  if (!existsSync(file)) return problem('manifest', 'manifest.xml is missing', 'Restore it from the release.');
  const hosts = new Set([...readFileSync(file, 'utf8').matchAll(/DefaultValue="(https?:\/\/[^/"]+)/g)].map(([, host]) => host));
  const insecure = [...hosts].filter((host) => host?.startsWith('http:'));
  if (insecure.length > 0) return problem('manifest', `names ${insecure.join(', ')}`, 'Outlook loads add-ins over https only.');
  return ok('manifest', `loads from ${[...hosts].join(', ')}`);
}
