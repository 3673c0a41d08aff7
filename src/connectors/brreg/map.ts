import type { Account } from '../../domain/identity/account';
import type { Profile } from '../../domain/identity/profile';
import { compareNames } from '../../domain/text/names';
import type { StatedPosition } from '../../domain/work/position';
import { toProfileLinks } from '../shared/profile-link';
import { longest, toLine } from '../shared/text-fields';
import type { Role, RoleGroups, RolePerson, Unit } from './schema';

/** Roles by which a person works for or owns the unit. Auditors, accountants, trustees and holders of a signature stand in the register too. */
const ownRoles: ReadonlySet<string> = new Set('DAGL LEDE NEST MEDL VARA OBS INNH DTPR DTSO KOMP BEST KONT'.split(' '));

interface Holder {
  readonly name: string;
  readonly codes: readonly string[];
  readonly positions: readonly StatedPosition[];
}

/**
 * The living people of that name who hold a role at the unit, one profile each. Of everybody else nothing is kept. Two of one name,
 * told apart by their birth dates, are two profiles; neither the date nor anything made of it goes further.
 */
export function toProfiles(
  { rollegrupper }: RoleGroups,
  { unit, name, now }: { unit: Unit; name: string; now: Date },
): Profile[] {
  const holders = new Map<string, Holder>();
  for (const { sistEndret, roller } of rollegrupper) {
    for (const role of roller.filter((one) => isOwn(one) && isNamed(one.person, name))) {
      const key = `${fullName(role.person)} ${role.person.fodselsdato}`;
      holders.set(key, withRole(holders.get(key), role, toPosition(role, unit, sistEndret)));
    }
  }
  const all = [...holders.values()].filter(({ positions }) => positions.length > 0);
  return all.map((holder) => toProfile(holder, toAccount(holder, unit, all), { unit, now }));
}

function isOwn({ type, person }: Role): boolean {
  return ownRoles.has(type.kode) && !person.erDoed;
}

function isNamed(person: RolePerson, name: string): boolean {
  return compareNames(fullName(person), name).relation === 'same';
}

function fullName({ navn: { fornavn, mellomnavn, etternavn } }: RolePerson): string {
  return toLine([fornavn, mellomnavn, etternavn].filter((part) => part !== null).join(' '), longest.name) ?? '';
}

function withRole(known: Holder | undefined, { type, person }: Role, position: StatedPosition | null): Holder {
  const { codes, positions } = known ?? { codes: [], positions: [] };
  return {
    name: fullName(person),
    codes: [...codes, type.kode],
    positions: position === null ? positions : [...positions, position],
  };
}

/**
 * The register does not say since when somebody holds a role: `sistEndret` is the day on which anything in the group was last changed. For a role
 * that was left it is the day by which that is certain, so the end is never stated too early, perhaps too late. Without it the end is unknown, and the role is left out.
 */
function toPosition({ type, fratraadt }: Role, { navn }: Unit, sistEndret: string | null): StatedPosition | null {
  const until = fratraadt ? dayOf(sistEndret) : null;
  if (fratraadt && until === null) return null;
  const [title, company] = [toLine(type.beskrivelse, longest.title), toLine(navn, longest.company)];
  return { title, company, since: null, until, place: null, statedIn: 'field' };
}

function dayOf(text: string | null): string | null {
  return text !== null && /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) ? text : null;
}

/** An entry on the page of the unit, since nobody has a page of their own there; the fragment in the id says so. Namesakes differ by their roles. */
function toAccount({ name, codes }: Holder, { organisasjonsnummer, navn }: Unit, all: readonly Holder[]): Account {
  const hasNamesake = all.filter((other) => slugOf(other.name) === slugOf(name)).length > 1;
  const slug = hasNamesake ? `${slugOf(name)}-${codes.join('-').toLowerCase()}` : slugOf(name);
  return {
    network: 'brreg',
    id: `${organisasjonsnummer}#${slug}`,
    handle: toLine(navn, longest.company) ?? organisasjonsnummer,
    url: `https://virksomhet.brreg.no/nb/oppslag/enheter/${organisasjonsnummer}`,
  };
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
}

function toProfile({ name, positions }: Holder, account: Account, { unit, now }: { unit: Unit; now: Date }): Profile {
  return {
    account,
    foundBy: ['domain'],
    name,
    bio: null,
    place: null,
    pictureUrl: null,
    addresses: [],
    links: toProfileLinks([{ url: unit.hjemmeside, verified: false }]),
    positions,
    seenAt: now.toISOString(),
  };
}
