/** How a yes-or-no judgement did: `found` its yes, `wanted` the true yes. */
export interface Decision {
  readonly wanted: boolean;
  readonly found: boolean;
}

export interface Scores {
  readonly n: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

/** Precision, recall and F1; null where nothing was found, wanted or either. */
export function scoreDecisions(decisions: readonly Decision[]): Scores {
  const right = decisions.filter((one) => one.wanted && one.found).length;
  const found = decisions.filter((one) => one.found).length;
  const wanted = decisions.filter((one) => one.wanted).length;
  return { n: decisions.length, ...scoreCounts({ right, found, wanted }) };
}

export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

export function scoreCounts({ right, found, wanted }: Counts): Omit<Scores, 'n'> {
  const precision = found === 0 ? null : round(right / found);
  const recall = wanted === 0 ? null : round(right / wanted);
  const f1 = found + wanted === 0 ? null : round((2 * right) / (found + wanted));
  return { precision, recall, f1 };
}

export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : round(part / whole);
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

/** `by.<field>.<value>`: the rows of each value of each field, summed up by `sum`. Fields that no row has are left out. */
export function groupScores<T, S>(
  items: readonly T[],
  fields: Readonly<Record<string, (item: T) => string | null>>,
  sum: (items: readonly T[]) => S,
): Record<string, Record<string, S>> {
  const groups = Object.entries(fields).map(([field, valueOf]) => [field, groupBy(items, valueOf)] as const);
  return Object.fromEntries(
    groups
      .filter(([, values]) => values.size > 0)
      .map(([field, values]) => [field, Object.fromEntries([...values].sort().map(([value, members]) => [value, sum(members)]))]),
  );
}

function groupBy<T>(items: readonly T[], valueOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const value = valueOf(item);
    if (value !== null) groups.set(value, [...(groups.get(value) ?? []), item]);
  }
  return groups;
}

/** The best recall among the thresholds at which precision is at least `precision`. `strength` orders the found ones, strongest highest. */
export function recallAtPrecision(
  items: readonly (Decision & { readonly strength: number })[],
  precision: number,
): number | null {
  const wanted = items.filter((one) => one.wanted).length;
  if (wanted === 0) return null;
  let best = 0;
  for (const threshold of new Set(items.map((one) => one.strength))) {
    if (threshold <= 0) continue;
    const taken = items.filter((one) => one.strength >= threshold);
    const right = taken.filter((one) => one.wanted).length;
    if (right / taken.length >= precision) best = Math.max(best, right / wanted);
  }
  return round(best);
}
