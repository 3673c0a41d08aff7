import { roleGroups, unitPage } from '../../../src/connectors/brreg/schema';
import openApi from '../../fixtures/brreg/openapi-subset.json';
import realUnit from '../../fixtures/brreg/recorded/organization-details-response.json';
import recordedRoles from '../../fixtures/brreg/recorded/roller.json';
import enheter from '../../fixtures/brreg/synthetic/enheter.json';
import { problemsBySchema } from '../vendor-schema';
import { onTheWire } from './answers';

describe('the Brønnøysund contract', () => {
  test('is met by the recorded roles, once the single role is the list that it is on the wire', () => {
    expect(problemsBySchema(openApi, 'Roller', onTheWire)).toEqual([]);
    expect(problemsBySchema(openApi, 'Roller', recordedRoles)).toContain('/rollegrupper/0/roller must be array');
  });

  test('is broken by a real unit, so that only its number and name are relied on', () => {
    expect(problemsBySchema(openApi, 'EnhetV2', realUnit)).toContain(" must have required property 'harRegistrertAntallAnsatte'");
    const page = unitPage.parse({ _embedded: { enheter: [realUnit] }, page: enheter.page });
    expect(page._embedded.enheter).toMatchObject([{ organisasjonsnummer: '818511752', navn: 'SESAM STASJON', hjemmeside: null }]);
  });

  test('states every field that we read of a unit, but the day on which it was removed', () => {
    const stated = Object.keys(openApi.components.schemas.EnhetV2.properties);
    const [read = {}] = unitPage.parse(enheter)._embedded.enheter;
    expect(Object.keys(read).filter((field) => !stated.includes(field))).toEqual(['slettedato']);
    expect(Object.keys(openApi.components.schemas.SlettetEnhet.properties)).toContain('slettedato');
  });

  test('names the questions that we ask', () => {
    const { parameters } = openApi.paths['/enhetsregisteret/api/enheter'].get;
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(['hjemmeside', 'navn', 'size']));
  });

  test('gives the same roles whether a single one is a list or not', () => {
    expect(roleGroups.parse(recordedRoles)).toEqual(roleGroups.parse(onTheWire));
  });
});
