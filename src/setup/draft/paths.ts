/** The way to one value in the settings: names of fields, and places in lists. */
export type Path = readonly (string | number)[];

/** One spelling of a path, as people read it in a settings file: `brand.names.2`. */
export function pathName(path: Path): string {
  return path.join('.');
}

/** Whether the path leads to this place or below it. */
export function isWithin(path: Path, place: Path): boolean {
  return place.every((part, at) => path[at] === part);
}

/** The value at a path; undefined if there is none. */
export function valueAt(document: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, part) => (isTree(value) ? Reflect.get(value, part) : undefined), document);
}

/** The document with another value at the path; what is on the way there is made if it is missing. Undefined takes the field away. */
export function withValue<T>(document: T, path: Path, value: unknown): T {
  return changed(document, path, value) as T;
}

function changed(document: unknown, path: Path, value: unknown): unknown {
  const [part, ...rest] = path;
  if (part === undefined) return value;
  if (Array.isArray(document)) return document.map((one: unknown, at) => (at === part ? changed(one, rest, value) : one));
  const fields = isTree(document) ? document : {};
  const next = changed(Reflect.get(fields, part), rest, value);
  if (next !== undefined) return { ...fields, [part]: next };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== part));
}

/** Whether there are values below it. */
export function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
