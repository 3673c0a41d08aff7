import recordedRoles from '../../fixtures/brreg/recorded/roller.json';
import enheter from '../../fixtures/brreg/synthetic/enheter.json';
import type { Clue } from '../../../src/domain/message/clue';
import type { Routes } from '../../support/recorded-http';

export const domain = 'fjordvik-eksempel.no';
const api = 'https://data.brreg.no/enhetsregisteret/api/enheter';
export const bareSite = `${api}?hjemmeside=${domain}&size=20`;
export const wwwSite = `${api}?hjemmeside=www.${domain}&size=20`;
export const named = `${api}?navn=Fjordvik+Eksempel+AS&size=20`;
export const rolesAt = (number: string) => `${api}/${number}/roller`;

/** The recorded roles as the register sends them: each group's roles are a list. */
export const onTheWire = {
  ...recordedRoles,
  rollegrupper: recordedRoles.rollegrupper.map((group) => ({ ...group, roller: [group.roller].flat() })),
};

export const nobody = { _links: {}, page: { size: 20, totalElements: 0, totalPages: 0, number: 0 } };
export const [unit = { organisasjonsnummer: '', navn: '', hjemmeside: '' }] = enheter._embedded.enheter;
export const units = (...enheterOnPage: readonly object[]) => ({ ...enheter, _embedded: { enheter: enheterOnPage } });

export function clueOf(value: string, company: string | null = 'Fjordvik Eksempel AS'): Clue {
  return { kind: 'name-at-company', value, domain, company, source: 'message' };
}

/** Found by the form of the site that most companies registered. */
export function routes(roles: unknown = onTheWire): Routes {
  return [
    [bareSite, { body: nobody }],
    [wwwSite, { body: enheter }],
    [rolesAt('912345671'), { body: roles }],
  ];
}

interface Holder {
  readonly name: readonly [first: string, last: string];
  readonly role?: readonly [code: string, words: string];
  readonly born?: string;
  readonly died?: boolean;
  readonly left?: boolean;
}

/** A role as the register writes it. */
export function roleOf({ name, role = ['DAGL', 'Daglig leder'], born = '1970-01-01', died = false, left = false }: Holder) {
  const [fornavn, etternavn] = name;
  return {
    type: { kode: role[0], beskrivelse: role[1] },
    person: { navn: { fornavn, etternavn }, fodselsdato: born, erDoed: died },
    fratraadt: left,
    rekkefolge: 0,
  };
}

/** The roles of a unit in one group. */
export function groupOf(sistEndret: string | null, ...roller: readonly object[]) {
  return { rollegrupper: [{ type: { kode: 'STYR', beskrivelse: 'Styre' }, sistEndret, roller }], _links: {} };
}
