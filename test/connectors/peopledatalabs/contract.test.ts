import { fieldsAsked, match } from '../../../src/connectors/peopledatalabs/schema';
import documented from '../../fixtures/peopledatalabs/documented-field-examples.json';
import openApi from '../../fixtures/peopledatalabs/openapi-subset.json';
import sdk from '../../fixtures/peopledatalabs/sdk-response-types.json';
import answer from '../../fixtures/peopledatalabs/synthetic/match.json';
import { problemsBySchema } from '../vendor-schema';

describe('the People Data Labs contract', () => {
  test('is met by our record once its links have a scheme and its dates a day; really they have neither', () => {
    const [first, second] = answer.data.experience;
    const strict = {
      ...answer.data,
      linkedin_url: `https://${answer.data.linkedin_url}`,
      github_url: `https://${answer.data.github_url}`,
      job_start_date: '2015-03-01',
      // The OpenAPI calls one text what the vendor's client, which is newer, calls a list.
      experience: [{ ...second, start_date: '2009-01-01', location_names: 'dublin, county dublin, ireland' }],
    };
    expect(problemsBySchema(openApi, 'Person', strict)).toEqual([]);
    expect(problemsBySchema(openApi, 'Person', { ...answer.data, experience: [first] })).toEqual([
      '/linkedin_url must match format "url"',
      '/github_url must match format "url"',
      '/job_start_date must match format "date"',
      // The OpenAPI lists what one level may be as if it were all of them.
      '/experience/0/title/levels must be equal to one of the allowed values',
      '/experience/0/start_date must match format "date"',
      '/experience/0/end_date must be string',
      '/experience/0/location_names must be string',
    ]);
  });

  test('states every field that we ask for: in the OpenAPI of 2024, or, newer, in the vendor’s client', () => {
    const inOpenApi = Object.keys(openApi.components.schemas.Person.properties);
    expect(fieldsAsked.filter((field) => !inOpenApi.includes(field))).toEqual(['job_last_verified']);
    expect(Object.keys(sdk.PersonResponse)).toEqual(expect.arrayContaining(fieldsAsked));
    expect(Object.keys(sdk.PersonExperienceResponse)).toEqual(
      expect.arrayContaining(['start_date', 'end_date', 'location_names']),
    );
  });

  test('never asks for what nobody may see, nor for the day on which the vendor noticed a change', () => {
    const shy = /birth|salary|phone|mail|address|sex|facebook|twitter|interests|education|last_changed/;
    expect(fieldsAsked.filter((field) => shy.test(field))).toEqual([]);
  });

  test('names the questions that we ask', () => {
    const { parameters } = openApi.paths['/v5/person/enrich'].get;
    const asked = ['email_hash', 'min_likelihood', 'data_include'];
    expect(parameters.map(({ name }) => name)).toEqual(expect.arrayContaining(asked));
  });

  test('gives its documented examples as they are', () => {
    const { job_title, job_start_date, job_last_verified } = documented;
    const data = {
      ...answer.data,
      job_title: job_title.example,
      job_start_date: job_start_date.example,
      job_last_verified: job_last_verified.example,
    };
    expect(match.parse({ ...answer, data }).data).toMatchObject({ job_title: job_title.example, job_start_date: '2015-03' });
  });
});
