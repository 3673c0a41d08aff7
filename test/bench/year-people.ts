import type { Finding } from '../../src/connectors/connector';
import type { Profile } from '../../src/domain/identity/profile';
import type { StatedPosition } from '../../src/domain/work/position';

export const dayMs = 86_400_000;
export const firstDay = Date.parse('2026-01-05T00:00:00.000Z');

/** The first is asked by address, the others by the links on it. */
export const networkIds = ['directory', 'code', 'posts', 'pages', 'talks'] as const;
export type NetworkId = (typeof networkIds)[number];

/** What becomes of a person in the year. Only movers change their job. */
type Fate = 'moves' | 'moves-dated' | 'emptied' | 'reworded' | 'renamed' | 'flip-flops' | 'account-dies' | 'steady';

export interface SimulatedPerson {
  readonly number: number;
  readonly address: string;
  readonly fate: Fate;
  readonly networks: readonly NetworkId[];
  readonly company: string;
  readonly nextCompany: string;
  /** Day of the year on which it happens, and how many days later each network shows it. */
  readonly day: number;
  readonly lags: Readonly<Record<NetworkId, number>>;
}

/** Names of one company, as an administrator declares them. */
export const renamed = ['Quintavel Logistics', 'Morvane Freight'] as const;

const companies = [
  ...['Baltora Energy', 'Kelvix Robotics', 'Norrdal Shipping', 'Pelmont Foods', 'Sarvik Telecom', 'Tundrel Insurance'],
  ...['Vastera Pharma', 'Wexholm Timber', 'Yarrowgate Media', 'Zelmira Textiles', 'Ostrava Optics', 'Drumlin Aviation'],
  ...['Fjordline Paper', 'Gantmoor Steel', 'Hollisend Games', 'Ivarsson Dairy', 'Juniperia Travel', 'Kostovar Bank'],
];

/** As many people as wanted, the same every time. */
export function makePeople(count: number, random: () => number): readonly SimulatedPerson[] {
  return Array.from({ length: count }, (_unused, number) => {
    const fate = fateOf(random());
    const company = fate === 'renamed' ? renamed[0] : oneOf(companies, random());
    const others = companies.filter((other) => other !== company);
    return {
      number,
      address: `person${number}@firm${number}.com`,
      fate,
      networks: networksOf(fate, random),
      company,
      nextCompany: fate === 'renamed' ? renamed[1] : oneOf(others, random()),
      day: 30 + Math.floor(random() * 270),
      lags: { directory: 0, code: lag(random()), posts: lag(random()), pages: lag(random()), talks: lag(random()) },
    };
  });
}

function fateOf(share: number): Fate {
  const fates = [
    ['moves', 0.2],
    ['moves-dated', 0.25],
    ['emptied', 0.35],
    ['reworded', 0.45],
    ['renamed', 0.5],
    ['flip-flops', 0.6],
    ['account-dies', 0.65],
  ] as const;
  return fates.find(([, upTo]) => share < upTo)?.[0] ?? 'steady';
}

/** A change that nothing dates needs two networks to be seen. */
function networksOf(fate: Fate, random: () => number): readonly NetworkId[] {
  const others = networkIds.slice(1).filter(() => random() < 0.25);
  const needsTwo = fate === 'moves' || fate === 'account-dies';
  return ['directory', ...(others.length === 0 && needsTwo ? [oneOf(networkIds.slice(1), random())] : others)];
}

function lag(share: number): number {
  return Math.floor(share * 30);
}

function oneOf<T>(items: readonly T[], share: number): T {
  const item = items[Math.floor(share * items.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/** What a network answers about a person at an instant. */
export function answerOf(person: SimulatedPerson, network: NetworkId, now: Date): Finding {
  const day = (now.getTime() - firstDay) / dayMs;
  if (person.fate === 'account-dies' && network !== 'directory' && day >= person.day) return { kind: 'none' };
  return { kind: 'found', found: [{ profile: profileOf(person, network, { day, now }), posts: [] }] };
}

interface Moment {
  readonly day: number;
  readonly now: Date;
}

function profileOf(person: SimulatedPerson, network: NetworkId, moment: Moment): Profile {
  const handle = `person${person.number}`;
  const flips = person.fate === 'flip-flops' && network === 'directory';
  return {
    account: { network, id: `${network}-${handle}`, handle, url: `https://${network}.example/${handle}` },
    foundBy: [network === 'directory' ? 'address' : 'handle'],
    name: `Person ${person.number}`,
    bio: flips ? bioOf(person, moment) : null,
    place: null,
    pictureUrl: null,
    addresses: [],
    links:
      network === 'directory'
        ? person.networks.slice(1).map((other) => ({ url: `https://${other}.example/${handle}`, verified: true }))
        : [],
    positions: flips ? [] : positionsOf(person, network, moment.day),
    seenAt: moment.now.toISOString(),
  };
}

function bioOf({ company, nextCompany }: SimulatedPerson, { day }: Moment): string {
  return `Engineer at ${Math.floor(day / 10) % 2 === 0 ? company : nextCompany}`;
}

function positionsOf(person: SimulatedPerson, network: NetworkId, day: number): readonly StatedPosition[] {
  const { fate, company, nextCompany } = person;
  const hasHappened = day >= person.day + person.lags[network];
  const stated = { title: 'Engineer', company, since: null, until: null, place: null, statedIn: 'field' as const };
  if (!hasHappened) return [stated];
  switch (fate) {
    case 'moves':
    case 'renamed':
      return [{ ...stated, company: nextCompany }];
    case 'moves-dated':
      return [{ ...stated, company: nextCompany, since: monthOf(person.day) }];
    case 'reworded':
      return [{ ...stated, title: 'engineer', company: `${company.toUpperCase()} AS` }];
    case 'emptied':
      return day < person.day + 60 ? [] : [stated];
    default:
      return [stated];
  }
}

function monthOf(day: number): string {
  return new Date(firstDay + day * dayMs).toISOString().slice(0, 7);
}

/** The instant from which a change can be known: the second network shows it, or one that dates it does. Null if there is none. */
export function knowableFrom({ fate, networks, day, lags }: SimulatedPerson): number | null {
  if (fate !== 'moves' && fate !== 'moves-dated') return null;
  const shown = networks.map((network) => day + lags[network]).sort((a, b) => a - b);
  const at = fate === 'moves' ? shown[1] : shown[0];
  return at === undefined ? null : firstDay + at * dayMs;
}
