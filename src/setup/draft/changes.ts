import { isTree, isWithin, valueAt, withValue, type Path } from './paths';

/**
 * The places at which two documents differ, as deep as both have the same shape: fields of objects, and places in lists of objects that are as long as
 * each other. Any other list counts as one value.
 */
export function changedPaths(from: unknown, to: unknown, place: Path = []): readonly Path[] {
  if (isSame(from, to)) return [];
  if (!isTree(from) || !isTree(to) || !isOneShape(from, to)) return [place];
  return namesOf(from, to).flatMap((name) => changedPaths(Reflect.get(from, name), Reflect.get(to, name), [...place, name]));
}

/** Whether two values are the same, however they are kept. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isTree(one) || !isTree(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  return namesOf(one, other).every((name) => isSame(Reflect.get(one, name), Reflect.get(other, name)));
}

/** One place at which somebody else decided otherwise meanwhile. Undefined where one of the two has nothing there. */
export interface Conflict {
  readonly path: Path;
  readonly mine: unknown;
  readonly theirs: unknown;
}

interface Versions<T> {
  /** What both began with. */
  readonly base: T;
  readonly mine: T;
  readonly theirs: T;
}

/** Their document with my changes in it, and the places that both changed to different values: there it has theirs. */
export function mergeChanges<T>({ base, mine, theirs }: Versions<T>): {
  readonly merged: T;
  readonly conflicts: readonly Conflict[];
} {
  const theirPaths = changedPaths(base, theirs);
  const conflicts = new Map<string, Conflict>();
  let merged = theirs;
  for (const path of changedPaths(base, mine)) {
    const place = theirPaths.find((other) => isWithin(path, other) || isWithin(other, path));
    const at = place && place.length < path.length ? place : path;
    const [own, other] = [valueAt(mine, at), valueAt(theirs, at)];
    if (place === undefined) merged = withValue(merged, path, own);
    else if (!isSame(own, other)) conflicts.set(JSON.stringify(at), { path: at, mine: own, theirs: other });
  }
  return { merged, conflicts: [...conflicts.values()] };
}

function isOneShape(from: object, to: object): boolean {
  if (!Array.isArray(from) && !Array.isArray(to)) return true;
  return Array.isArray(from) && Array.isArray(to) && from.length === to.length && [...from, ...to].every(isTree);
}

function namesOf(one: object, other: object): readonly (string | number)[] {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Array.isArray(one) ? names.map(Number) : names;
}
