/** The kinds of value that stand at each place of some JSON, such as `feed[].post.likeCount`. */
type Shape = Map<string, Set<string>>;

/** Places that are in both and never hold the same kind of value. Places that only one of them has are no clash: most are optional. */
export function clashesOf(recorded: unknown, real: readonly unknown[]): readonly string[] {
  const [ours, theirs]: readonly [Shape, Shape] = [new Map(), new Map()];
  addShape(recorded, '', ours);
  for (const answer of real) addShape(answer, '', theirs);
  return [...ours].flatMap(([place, kinds]) => {
    const others = theirs.get(place);
    if (!others || [...kinds].some((kind) => others.has(kind))) return [];
    return [`${place}: ${[...kinds].join(' or ')} as recorded, really ${[...others].join(' or ')}`];
  });
}

/** A cursor is a word between a server and itself. */
function addShape(value: unknown, place: string, shape: Shape): void {
  const kind = kindOf(value);
  shape.set(place, (shape.get(place) ?? new Set()).add(kind));
  if (Array.isArray(value)) value.forEach((entry) => addShape(entry, `${place}[]`, shape));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, entry] of Object.entries(value)) if (key !== 'cursor') addShape(entry, `${place}.${key}`, shape);
  }
}

/** Instants and addresses are told from other text: a field that turns from one to the other would break us too. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (typeof value !== 'string') return typeof value;
  if (/^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value)) return 'instant';
  return /^(?:https?|at|did):/.exec(value)?.[0] ?? 'text';
}
