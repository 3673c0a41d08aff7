import { connectors, listeners, tipSource } from '../../connectors/registry';
import { settings as settingsSchema, type Settings } from '../../contract/settings';
import type { Problem } from '../../contract/setup';

export type CheckedSettings =
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Checks settings, whoever wrote them: by the schema, and whether the networks, streams and places that they name exist. Every problem at once. */
export function checkSettings(document: unknown): CheckedSettings {
  const parsed = settingsSchema.safeParse(document);
  if (!parsed.success) return { kind: 'problems', problems: parsed.error.issues.map(toProblem) };
  const problems = [...unstorable(parsed.data, []), ...networkProblems(parsed.data), ...listeningProblems(parsed.data)];
  return problems.length > 0 ? { kind: 'problems', problems } : { kind: 'settings', settings: parsed.data };
}

/** A problem as one line for a terminal, such as `brand.name: must not be empty`. */
export function describeProblem({ path, message }: Problem): string {
  return `${path.join('.') || 'top level'}: ${message}`;
}

function toProblem({ path, message }: { readonly path: readonly PropertyKey[]; readonly message: string }): Problem {
  return { path: path.map((part) => (typeof part === 'symbol' ? String(part) : part)), message };
}

/** One half of a letter that takes two. */
const half = /[\ud800-\udfff]/u;

/** Texts that no store keeps, wherever they stand. */
function unstorable(value: unknown, path: Problem['path']): readonly Problem[] {
  if (typeof value === 'string')
    return value.includes('\0') || half.test(value)
      ? [{ path, message: 'must not have NUL characters or halves of a letter' }]
      : [];
  if (Array.isArray(value)) return value.flatMap((part, at) => unstorable(part, [...path, at]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unstorable(part, [...path, key]));
}

function networkProblems({ networks, networkCaps }: Settings): readonly Problem[] {
  const asked = connectors.map(({ id }) => id);
  const capped = [...asked, tipSource.id];
  return [...unknownIn('networks', Object.keys(networks), asked), ...unknownIn('networkCaps', Object.keys(networkCaps), capped)];
}

function unknownIn(field: string, ids: readonly string[], known: readonly string[]): readonly Problem[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => ({ path: [field, id], message: `there is no such network; known are ${known.join(', ')}` }));
}

function listeningProblems({ listening }: Settings): readonly Problem[] {
  return Object.entries(listening.streams).flatMap(([id, { places }]): readonly Problem[] => {
    const path = ['listening', 'streams', id];
    const listener = listeners.find((one) => one.id === id);
    if (!listener) {
      const known = listeners.map((one) => one.id).join(', ');
      return [{ path, message: `there is no such stream; known are ${known}` }];
    }
    const { places: own } = listener;
    if (!('parse' in own)) {
      if (places.length === 0) return [];
      return [{ path: [...path, 'places'], message: 'must be empty, this stream has no places to list' }];
    }
    return places.flatMap((place, index) =>
      own.parse(place) === null ? [{ path: [...path, 'places', index], message: `must be the ${own.what}` }] : [],
    );
  });
}
