import { isDeepStrictEqual } from 'node:util';
import type { Settings } from '../../contract/settings';
import type { Difference } from '../../contract/setup';

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/**
 * Every place in which two settings differ. Lists of things that have a name (competitors, groups) are compared by it, others as a whole. A place that
 * one of them does not have is null there.
 */
export function differencesOf(from: Settings, to: Settings): readonly Difference[] {
  return compare(toJson(from), toJson(to), '');
}

/** The same without what the audit must not keep: of excluded addresses only how many there are. */
export function withoutAddresses(differences: readonly Difference[]): readonly Difference[] {
  return differences.map(({ path, from, to }) =>
    path.startsWith('excludedGroups')
      ? { path, from: countAddresses(from as Json, path), to: countAddresses(to as Json, path) }
      : { path, from, to },
  );
}

function compare(from: Json, to: Json, path: string): readonly Difference[] {
  if (isDeepStrictEqual(from, to)) return [];
  const [before, after] = [partsOf(from), partsOf(to)];
  if (!before || !after) return [{ path, from, to }];
  const names = [...new Set([...before.keys(), ...after.keys()])];
  return names.flatMap((name) =>
    compare(before.get(name) ?? null, after.get(name) ?? null, path === '' ? name : `${path}.${name}`),
  );
}

/** The named parts of an object, or of a list of things that all have a name; null for what is compared as a whole. */
function partsOf(value: Json): ReadonlyMap<string, Json> | null {
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const named = value.map((one): readonly [string | null, Json] => [nameOf(one), one]);
  const names = named.flatMap(([name]) => name ?? []);
  return new Set(names).size === value.length ? new Map(named.map(([name, one]) => [name ?? '', one])) : null;
}

function nameOf(value: Json): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return typeof value['name'] === 'string' ? value['name'] : null;
}

function countAddresses(value: Json, path: string): Json {
  if (Array.isArray(value)) {
    if (path.endsWith('.addresses')) return addressesIn(value.length);
    return value.map((one) => countAddresses(one, path));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'addresses' && Array.isArray(one) ? addressesIn(one.length) : one]),
  );
}

function addressesIn(count: number): string {
  return count === 1 ? '1 address' : `${count} addresses`;
}

function toJson(settings: Settings): Json {
  return JSON.parse(JSON.stringify(settings)) as Json;
}
