import type { StatedPosition } from '../../domain/work/position';
import { isInOrder } from '../shared/partial-date';
import { longest, toLine } from '../shared/text-fields';
import { isStated, valid } from './person';
import type { Claims, Snak, Statement } from './schema';

/** A position whose names are still ids of items. */
export interface UnnamedPosition {
  readonly title: string | null;
  readonly company: string | null;
  readonly since: string | null;
  readonly until: string | null;
}

const mostPositions = 12;

/**
 * Offices held (P39) and employers (P108), newest first, at most twelve. Wikidata keeps the past beside the present, so of what has no date only
 * what its editors prefer, or what stands alone, is taken to hold today.
 */
export function positionsOf(claims: Claims): readonly UnnamedPosition[] {
  const offices = telling(claims.P39).map((one) =>
    toPosition(one, { title: one.mainsnak, company: firstOf(one, 'P642', 'P108') }),
  );
  const jobs = telling(claims.P108).map((one) =>
    toPosition(one, { title: firstOf(one, 'P39', 'P3831', 'P2868'), company: one.mainsnak }),
  );
  return [...offices, ...jobs]
    .filter((position) => position !== null)
    .sort(newestFirst)
    .slice(0, mostPositions);
}

/** With names instead of ids; a position of which nothing has a name in our languages is dropped. */
export function namePosition(position: UnnamedPosition, names: ReadonlyMap<string, string>): StatedPosition | null {
  const nameOf = (id: string | null, most: number) => toLine(names.get(id ?? '') ?? null, most);
  const [title, company] = [nameOf(position.title, longest.title), nameOf(position.company, longest.company)];
  if (title === null && company === null) return null;
  return { title, company, since: position.since, until: position.until, place: null, statedIn: 'field' };
}

function telling(statements: readonly Statement[]): readonly Statement[] {
  const kept = valid(statements).filter(({ mainsnak }) => mainsnak.item !== null);
  const hasPreferred = kept.some(({ rank }) => rank === 'preferred');
  return kept.filter((one) => {
    if (one.rank === 'preferred' || one.qualifiers.P582.some(isStated)) return true;
    return !hasPreferred && (kept.length === 1 || one.qualifiers.P580.some(({ date }) => date !== null));
  });
}

type Qualifier = keyof Statement['qualifiers'];

function firstOf({ qualifiers }: Statement, ...names: readonly Qualifier[]): Snak | null {
  return names.flatMap((name) => qualifiers[name]).find(({ item }) => item !== null) ?? null;
}

interface Items {
  readonly title: Snak | null;
  readonly company: Snak | null;
}

/** Null for what has ended on a day that is not told, and for what contradicts itself: to leave the end out would make it current. */
function toPosition({ qualifiers }: Statement, { title, company }: Items): UnnamedPosition | null {
  const starts = qualifiers.P580.filter(isStated);
  const ends = qualifiers.P582.filter(isStated);
  const since = starts.length === 1 ? (starts[0]?.date ?? null) : null;
  const until = ends.length === 1 ? (ends[0]?.date ?? null) : null;
  if (ends.length > 0 && until === null) return null;
  if (until === null && isOver(qualifiers)) return null;
  if (!isInOrder(since, until)) return null;
  return { title: title?.item ?? null, company: company?.item ?? null, since, until };
}

/** Somebody else holds it now, or it was only said to be so at one time. */
function isOver({ P1366, P585, P580 }: Statement['qualifiers']): boolean {
  return P1366.some(isStated) || (P585.length > 0 && P580.length === 0);
}

/** What goes on first, then what ended last; of these what began last. */
function newestFirst(a: UnnamedPosition, b: UnnamedPosition): number {
  const end = (one: UnnamedPosition) => one.until ?? '9999';
  return end(b).localeCompare(end(a)) || (b.since ?? '').localeCompare(a.since ?? '');
}
