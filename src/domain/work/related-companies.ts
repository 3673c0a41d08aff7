import type { CompanyComparison } from './company';
import { areKnownTogether } from './company-aliases';
import { readCompany } from './company-name';
import { isSurelyOther } from './job-changes-companies';
import { knownPurchases } from './known-purchases';
import { knownRenames } from './known-renames';

/**
 * What a new employer is to the one before. `related`: known to own it, to belong to it or to the same group. `doubtful`: the names are too near
 * to be sure of anything. Only `other` can be a move.
 */
export type EmployerRelation = 'same' | 'related' | 'doubtful' | 'other';

/** The comparison, knowing also the companies that everybody knows to have changed their name. */
export function withRenames(compare: CompanyComparison): CompanyComparison {
  return (a, b) => (a === b ? compare(a, b) : isRenamed(a, b) ? 'same' : compare(a, b));
}

/** Judges two employers as of an ISO day: what the comparison says, and the purchases that everybody knew by then. */
export function relateEmployers(
  from: string,
  to: string,
  { compare, day }: { readonly compare: CompanyComparison; readonly day: string },
): EmployerRelation {
  if (compare(from, to) === 'same') return 'same';
  const [gone, come] = differingParts(from, to, compare);
  if (gone !== undefined && come !== undefined) return relateEmployers(gone, come, { compare, day });
  const year = Number(day.slice(0, 4));
  if (areKnownTogether(readCompany(from), readCompany(to)) || areInOneGroup(from, to, year)) return 'related';
  return isSurelyOther(from, to, compare) ? 'other' : 'doubtful';
}

/** "Contoso / Northwind" and "Fabrikam / Northwind": what one of the two lists names and the other does not, if it is one company each. */
function differingParts(from: string, to: string, compare: CompanyComparison): readonly string[] {
  const [before, after] = [from, to].map((text) => text.split(/\s+[/|]\s+|;\s+/).filter((part) => part.trim() !== ''));
  if (!before || !after || before.length < 2 || before.length !== after.length) return [];
  const without = (parts: readonly string[], others: readonly string[]) =>
    parts.filter((part) => others.every((other) => compare(part, other) !== 'same'));
  const [gone, come] = [without(before, after), without(after, before)];
  return gone.length === 1 && come.length === 1 ? [...gone, ...come] : [];
}

function isRenamed(a: string, b: string): boolean {
  const names = keysOf(a).flatMap((key) => renames.get(key) ?? []);
  return keysOf(b).some((key) => names.includes(key));
}

const deepest = 3;
/** Purchases are talked of, and profiles changed, before they are done. */
const announcedYears = 1;

/** Whether the one owns the other, or a third one owns both. */
function areInOneGroup(a: string, b: string, year: number): boolean {
  const group = withOwners(keysOf(a), year);
  return [...withOwners(keysOf(b), year)].some((key) => group.has(key));
}

function withOwners(keys: readonly string[], year: number): ReadonlySet<string> {
  const all = new Set(keys);
  let level = keys;
  for (let depth = 0; depth < deepest; depth += 1) {
    const owners = level.flatMap((key) => ownersByPart.get(key) ?? []).filter((owner) => owner.since <= year + announcedYears);
    level = owners.map(({ key }) => key);
    level.forEach((key) => all.add(key));
  }
  return all;
}

function keysOf(company: string): readonly string[] {
  return readCompany(company).map(({ joined }) => joined);
}

interface Owner {
  readonly key: string;
  /** Year; 0 if it was always so. */
  readonly since: number;
}

const ownersByPart = readPurchases();
const renames = readRenames();

function readPurchases(): ReadonlyMap<string, readonly Owner[]> {
  const owners = new Map<string, readonly Owner[]>();
  for (const line of knownPurchases.trim().split('\n')) {
    const [owner = '', parts = ''] = line.split(': ');
    for (const part of parts.split(',')) {
      const since = Number(/\s(\d{4})\s*$/.exec(part)?.[1] ?? 0);
      const [key = ''] = keysOf(part.replace(/\s\d{4}\s*$/, '').trim());
      const [ownerKey = ''] = keysOf(owner.trim());
      owners.set(key, [...(owners.get(key) ?? []), { key: ownerKey, since }]);
    }
  }
  return owners;
}

function readRenames(): ReadonlyMap<string, readonly string[]> {
  const groups = knownRenames
    .trim()
    .split('\n')
    .map((line) => line.split('=').flatMap((name) => keysOf(name.trim())));
  return new Map(groups.flatMap((keys) => keys.map((key) => [key, keys] as const)));
}
