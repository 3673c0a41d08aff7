import type { AddressDecision } from './decision';
import { newestFirst } from './standing-decisions';

type Pair = AddressDecision['between'];

/** The decisions about two addresses that count: the newest of each colleague that was not undone. Newest first. */
export function standingBetween([one, other]: Pair, decisions: readonly AddressDecision[]): readonly AddressDecision[] {
  const about = decisions
    .filter(({ undone }) => undone === null)
    .filter(({ between }) => between.includes(one) && between.includes(other))
    .sort(newestFirst);
  return about.filter(({ by }, at) => about.findIndex((same) => same.by.id === by.id) === at);
}

/**
 * Who of them is one person: groups in which everybody is in exactly one. Joined are those of whom a colleague said so and none the contrary. Joining
 * goes on from one to the next, oldest word first, but never brings two together of whom somebody says that they are not the same.
 */
export function groupPeople(people: readonly string[], decisions: readonly AddressDecision[]): readonly (readonly string[])[] {
  const spoken = spokenPairs(decisions);
  const apart = spoken.filter(({ standing }) => standing.some(({ kind }) => kind === 'other')).map(({ pair }) => pair);
  const together = spoken.filter(({ standing }) => standing.length > 0 && standing.every(({ kind }) => kind === 'same'));
  const groupOf = new Map(people.map((one): [string, readonly string[]] => [one, [one]]));
  for (const { pair } of together.sort(oldestFirst)) {
    const both = [...new Set(pair.flatMap((one) => groupOf.get(one) ?? []))];
    const isAllowed = !apart.some(([one, other]) => both.includes(one) && both.includes(other));
    if (isAllowed && pair.every((one) => groupOf.has(one))) for (const one of both) groupOf.set(one, both);
  }
  return [...new Set(groupOf.values())];
}

interface Spoken {
  readonly pair: Pair;
  readonly standing: readonly AddressDecision[];
}

function spokenPairs(decisions: readonly AddressDecision[]): readonly Spoken[] {
  const pairs = new Map(decisions.map(({ between }) => [[...between].sort().join(' '), between]));
  return [...pairs.values()].map((pair) => ({ pair, standing: standingBetween(pair, decisions) }));
}

/** By the first word that stands for the pair. */
function oldestFirst(one: Spoken, other: Spoken): number {
  const [a, b] = [one.standing.at(-1), other.standing.at(-1)];
  return a && b ? newestFirst(b, a) : 0;
}
