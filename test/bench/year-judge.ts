import { median } from './median';
import { outages } from './year-networks';
import { dayMs, firstDay, knowableFrom, type SimulatedPerson } from './year-people';

/** What became knowable so shortly before the end may still be unknown: an interval, its jitter, and a day of waiting. */
const lastDays = 9;
const slowestTold = 3;

/** A change that the service told of somebody. */
export interface Proposal {
  readonly kind: string;
  readonly company: string | null;
  /** Milliseconds since 1970 at which it was first there. */
  readonly at: number;
  /** Whether it is no longer told. */
  withdrawn: boolean;
}

/** A change of the simulated world that was told, in days of the year. */
interface Told {
  readonly person: SimulatedPerson;
  readonly knowableOn: number;
  readonly toldOn: number;
}

/** Compares what was told in the first days of the year, by address and by the change's own name, with what happened to the people. */
export function judgeYear(
  people: readonly SimulatedPerson[],
  days: number,
  proposals: ReadonlyMap<string, ReadonlyMap<string, Proposal>>,
) {
  const figures = { changes: 0, proposed: 0, missed: 0, duplicated: 0, withdrawn: 0, false: 0, knownTooShortly: 0 };
  const told: Told[] = [];
  const falseByFate: Record<string, number> = {};
  for (const person of people) {
    const made = [...(proposals.get(person.address)?.values() ?? [])];
    const knowable = knowableFrom(person);
    const right = knowable === null ? [] : made.filter(({ kind, company }) => kind !== 'left' && company === person.nextCompany);
    const wrong = made.length - right.length;
    figures.false += wrong;
    if (wrong > 0) falseByFate[person.fate] = (falseByFate[person.fate] ?? 0) + wrong;
    if (knowable === null) continue;
    const isLate = knowable > firstDay + (days - lastDays) * dayMs;
    if (isLate) figures.knownTooShortly++;
    if (isLate && right.length === 0) continue;
    figures.changes++;
    figures.proposed += Math.min(right.length, 1);
    figures.missed += right.length === 0 ? 1 : 0;
    figures.withdrawn += right.filter(({ withdrawn }) => withdrawn).length;
    figures.duplicated += Math.max(right.length - 1, 0);
    if (right[0]) told.push({ person, knowableOn: (knowable - firstDay) / dayMs, toldOn: (right[0].at - firstDay) / dayMs });
  }
  return { ...figures, falseByFate, ...delaysOf(told) };
}

/** In days. A network that did not answer meanwhile is a reason of its own. */
function delaysOf(told: readonly Told[]) {
  const slowestFirst = told.toSorted((a, b) => daysOf(b) - daysOf(a));
  const unhindered = slowestFirst.filter((one) => outagesDuring(one).length === 0);
  const longest = (some: readonly Told[]) => round(some[0] ? daysOf(some[0]) : 0);
  return {
    daysUntilProposed: {
      median: round(median(told.map(daysOf))),
      longest: longest(slowestFirst),
      longestWithoutOutage: longest(unhindered),
    },
    slowest: slowestFirst.slice(0, slowestTold).map((one) => ({
      fate: one.person.fate,
      networks: one.person.networks,
      knowableOn: one.knowableOn,
      toldOn: round(one.toldOn),
      outages: outagesDuring(one),
    })),
  };
}

function daysOf({ knowableOn, toldOn }: Told): number {
  return toldOn - knowableOn;
}

/** Those of the person's networks which did not answer for a while between the day on which it could be known and the day it was told. */
function outagesDuring({ person, knowableOn, toldOn }: Told): readonly string[] {
  return outages
    .filter(({ network, from, to }) => person.networks.includes(network) && from < toldOn && to > knowableOn)
    .map(({ network, from, to }) => `${network} ${from}-${to}`);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
