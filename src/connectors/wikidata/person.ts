import type { Entity, Snak, Statement } from './schema';

const human = 'Q5';
const longestLife = 110;

/** What is not set aside by the editors. */
export function valid(statements: readonly Statement[]): readonly Statement[] {
  return statements.filter(({ rank }) => rank !== 'deprecated');
}

/**
 * Whether the item is one living human. Who has a day, place or cause of death or a grave has died, also if the day is unknown; so, surely, has
 * who was born more than 110 years ago. The birth date is used for nothing else.
 */
export function isLivingPerson({ claims }: Entity, now: Date): boolean {
  if (!valid(claims.P31).some(({ mainsnak }) => mainsnak.item === human)) return false;
  const ofDeath = [claims.P570, claims.P20, claims.P119, claims.P509];
  if (ofDeath.some((statements) => valid(statements).some(({ mainsnak }) => isStated(mainsnak)))) return false;
  return valid(claims.P569).every(({ mainsnak: { year } }) => year === null || now.getUTCFullYear() - year <= longestLife);
}

/** A value, or that there is one. */
export function isStated({ kind }: Snak): boolean {
  return kind !== 'novalue';
}
