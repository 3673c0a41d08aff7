import openApi from '../../fixtures/mastodon/openapi-schemas.json';
import account from '../../fixtures/mastodon/recorded/account.json';
import newerAccount from '../../fixtures/mastodon/recorded/account-4.5.json';
import notFound from '../../fixtures/mastodon/recorded/not-found.json';
import statuses from '../../fixtures/mastodon/recorded/statuses.json';
import { problemsBySchema } from '../vendor-schema';

describe('the answers we test with, under the OpenAPI made from the official documentation', () => {
  test.each<readonly [string, string, unknown]>([
    ['Account', 'account.json', account],
    ['Account', 'account-4.5.json', newerAccount],
    ['Error', 'not-found.json', notFound],
  ])('%s: %s is valid', (schema, _file, value) => {
    expect(problemsBySchema(openApi, schema, value)).toEqual([]);
  });

  test.each(statuses.map((status, index) => [index, status] as const))('Status %i is valid', (_index, status) => {
    // Servers send empty texts where the documentation of the preview card, which we do not read, promises addresses.
    expect(problemsBySchema(openApi, 'Status', { ...status, card: null })).toEqual([]);
  });

  test('an answer that breaks it is noticed', () => {
    expect(problemsBySchema(openApi, 'Account', { ...account, id: 7 })).not.toEqual([]);
    expect(problemsBySchema(openApi, 'Status', { id: '7' })).not.toEqual([]);
  });
});
