import { settings } from '../../contract/settings';
import type { Issue } from './issue';

/** Everything that is wrong with settings as they are written, by the schema that the service checks them with. */
export function checkSettings(draft: unknown): readonly Issue[] {
  const checked = settings.safeParse(draft);
  if (checked.success) return [];
  return checked.error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
    message: issue.message,
    kind: issue.code,
    limit: limitOf(issue),
    of: 'origin' in issue ? String(issue.origin) : null,
  }));
}

function limitOf(issue: object): number | null {
  const limit = 'minimum' in issue ? issue.minimum : 'maximum' in issue ? issue.maximum : null;
  return limit === null ? null : Number(limit);
}
