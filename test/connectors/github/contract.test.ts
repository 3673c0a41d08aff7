import { githubUser } from '../../../src/connectors/github/schema';
import documentedUser from '../../fixtures/github/examples/public-user-default-response.json';
import socialAccounts from '../../fixtures/github/examples/social-account-items.json';
import documentedEvents from '../../fixtures/github/examples/user-public-events-items.json';
import documentedSearch from '../../fixtures/github/examples/user-search-result-item-paginated.json';
import openApi from '../../fixtures/github/openapi-subset.json';
import organisation from '../../fixtures/github/recorded/hub4j-org-as-user-jenkinsci.json';
import search from '../../fixtures/github/recorded/hub4j-search-users.json';
import eventsPage from '../../fixtures/github/recorded/hub4j-user-events-public-p1.json';
import recordedOctocat from '../../fixtures/github/recorded/hub4j-user-octocat.json';
import pushEvent from '../../fixtures/github/recorded/octocrab-push_event.json';
import octocat from '../../fixtures/github/recorded/octocrab-user_data.json';
import dagMoen from '../../fixtures/github/recorded/pygithub-user-dag-moen.json';
import { problemsBySchema } from '../vendor-schema';

type Case = [name: string, schema: string, value: unknown];

const hits = [...documentedSearch.items, ...search.response.body.items].map((item): Case => [
  `the search hit ${item.login}`,
  'user-search-result-item',
  item,
]);

describe('the GitHub contract', () => {
  test.each<Case>([
    ['the documented user', 'public-user', documentedUser],
    ['the recorded user of 2022', 'public-user', recordedOctocat.response.body],
    ['the recorded user of 2024', 'public-user', octocat],
    ['the recorded organisation', 'public-user', organisation.response.body],
    ...hits,
    ['the documented social account', 'social-account', socialAccounts[0]],
    // By the schema of its own kind: the vendor's `oneOf` over all kinds refuses even its own examples, as they fit several.
    ['the documented star', 'watch-event', documentedEvents[0]?.payload],
    ['the documented push', 'push-event', documentedEvents[1]?.payload],
    ['the recorded push of 2023', 'push-event', eventsPage.response.body.find(({ type }) => type === 'PushEvent')?.payload],
  ])('is met by %s', (_name, schema, value) => {
    expect(problemsBySchema(openApi, schema, value)).toEqual([]);
  });

  test.each<Case>([
    ['a user of 2012', 'public-user', dagMoen[0]?.response.body],
    ['a push without its repository', 'push-event', pushEvent.payload],
  ])('is not met by %s, which is why we read leniently', (_name, schema, value) => {
    expect(problemsBySchema(openApi, schema, value)).not.toEqual([]);
  });

  test('states every field of a user that we read', () => {
    const stated = Object.keys(openApi.components.schemas['public-user'].properties);
    expect(Object.keys(githubUser.shape).filter((field) => !stated.includes(field))).toEqual([]);
  });
});
