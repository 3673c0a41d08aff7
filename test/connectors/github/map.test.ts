import type { Circumstances } from '../../../src/connectors/github/map';
import { mapProfile } from '../../../src/connectors/github/map';
import { mapEvents } from '../../../src/connectors/github/map-events';
import { githubEvents, githubUser } from '../../../src/connectors/github/schema';
import publicEvents from '../../fixtures/github/examples/user-public-events-items.json';
import eventsPage from '../../fixtures/github/recorded/hub4j-user-events-public-p1.json';
import createEvent from '../../fixtures/github/recorded/octocrab-create_event.json';
import issuesEvent from '../../fixtures/github/recorded/octocrab-issues_event.json';
import pullRequestEvent from '../../fixtures/github/recorded/octocrab-pull_request_event.json';
import pushEvent from '../../fixtures/github/recorded/octocrab-push_event.json';
import octocat from '../../fixtures/github/recorded/octocrab-user_data.json';
import cutOff from '../../fixtures/github/recorded/pygithub-testJSONParseError.json';
import dagMoen from '../../fixtures/github/recorded/pygithub-user-dag-moen.json';
import { github } from '../../../src/connectors/github';
import { alwaysReplying } from '../../support/recorded-http';
import { now } from '../describe-connector';

const circumstances: Circumstances = { foundBy: 'handle', socialUrls: [], now };
const profileOf = (wire: object) => mapProfile(githubUser.parse({ ...octocat, ...wire }), circumstances);
const user = githubUser.parse({ ...octocat, login: 'Petru-Rusu', id: 5 });
const postsOf = (...wire: unknown[]) => mapEvents(githubEvents.parse(wire), user);
const event = (type: string, payload: object, more: object = {}) => ({ ...pushEvent, type, payload, ...more });

describe('what GitHub says of a person', () => {
  test('keeps the company as stated', () => {
    expect(profileOf({}).positions).toMatchObject([{ title: null, company: '@github' }]);
    expect(profileOf({ company: '  @contoso \n' }).positions).toMatchObject([{ company: '@contoso' }]);
  });

  test.each([null, '', '   '])('states no position for the company %j', (company) => {
    expect(profileOf({ company }).positions).toEqual([]);
  });

  test('reads blogs with and without a scheme, the X name and accounts elsewhere as unverified links', () => {
    const wire = githubUser.parse({ ...octocat, blog: 'runaholt.example/notes', twitter_username: 'runa_holt' });
    const socialUrls = ['https://mastodon.example/@runa', 'http://runaholt.example', 'https://x.com/runa_holt'];
    expect(mapProfile(wire, { ...circumstances, socialUrls }).links).toEqual([
      { url: 'https://runaholt.example/notes', verified: false },
      { url: 'https://x.com/runa_holt', verified: false },
      { url: 'https://mastodon.example/@runa', verified: false },
      { url: 'http://runaholt.example/', verified: false },
    ]);
  });

  test('is read from a reply of 2012 as well', () => {
    expect(profileOf(dagMoen[0]?.response.body ?? {})).toMatchObject({
      account: { id: '9100012', handle: 'dag-moen' },
      name: 'Dag Moen',
      addresses: ['dag@northwind.example'],
      bio: null,
    });
  });

  test('is unreadable where the recorded body breaks off in the middle', async () => {
    const http = alwaysReplying({ body: cutOff[0]?.response.body });
    const clue = { kind: 'handle', network: 'github', value: 'someone', source: 'message' } as const;
    expect(await github.find(clue, { http, now, settings: {} })).toMatchObject({ kind: 'unreadable' });
  });

  test('comes out as clipped text and plain links, however hostile', () => {
    const profile = profileOf({
      name: `<b onmouseover=alert(1)>Eve</b>\u202E\u0007${'x'.repeat(1_000_000)}`,
      bio: '\u2067'.repeat(1_000_000),
      company: '<script>alert(1)</script>',
      blog: 'javascript:alert(1)',
      twitter_username: '../../evil',
      avatar_url: 'data:image/svg+xml,<svg onload=alert(1)>',
      email: 'eve@127.0.0.1',
    });
    expect(profile.name).toMatch(/^<b onmouseover=alert\(1\)>Eve<\/b>x+…$/);
    expect(profile.name).toHaveLength(200);
    expect(profile).toMatchObject({ bio: null, links: [], pictureUrl: null, addresses: [] });
  });
});

describe('what a person did on GitHub', () => {
  test('reads pushes with commits (before 2025-10-07) and without', () => {
    const old = eventsPage.response.body.filter(({ type }) => type === 'PushEvent');
    expect(postsOf(pushEvent, ...old).map(({ text }) => text)).toEqual([
      'Pushed 1 commit to maija-ozola/github-api',
      'Pushed 12 commits to maija-ozola/github-api',
      'Pushed 1 commit to maija-ozola/github-api',
      'Pushed to petru-rusu',
    ]);
  });

  test('tells the whole recorded page: deeds as activity, comments in their own words, noise left out', () => {
    expect(postsOf(...eventsPage.response.body).map(({ kind, text }) => [kind, text.split('\n')[0]])).toEqual([
      ['activity', 'Created the repository hub4j-test-org/github-api-test'],
      ['activity', 'Created the repository hub4j-test-org/github-api-test'],
      ['activity', 'Pushed 1 commit to maija-ozola/github-api'],
      ['activity', 'Pushed 12 commits to maija-ozola/github-api'],
      ['activity', 'Pushed 1 commit to maija-ozola/github-api'],
      ['reply', 'Thanks for the report.'],
      ['reply', 'Thanks for the report.'],
      ['activity', 'Merged pull request 580 "Bump maven-enforcer-plugin from 3.2.1 to 3.3.0" in northwind/tender-client'],
      ['reply', 'Thanks for the report.'],
      [
        'activity',
        'Closed the issue "Add support for the Content Tag resource (in the Help Center API)" in northwind/tender-client',
      ],
      [
        'activity',
        `Merged pull request 560 "Support the 'Content Tags' resource in the Zendesk API - resolves #559" in northwind/tender-client`,
      ],
    ]);
  });

  test('is a post that says only what GitHub said', () => {
    expect(postsOf(issuesEvent)).toEqual([
      {
        network: 'github',
        id: issuesEvent.id,
        accountId: '5',
        url: 'https://github.com/nina-lund/test-events/issues/6',
        kind: 'activity',
        deed: { kind: 'issue', done: 'opened', title: 'Test', repo: 'nina-lund/test-events' },
        text: 'Opened the issue "Test" in nina-lund/test-events',
        language: null,
        publishedAt: new Date(issuesEvent.created_at).toISOString(),
        links: [],
        replies: null,
        reposts: null,
        likes: null,
      },
    ]);
  });

  test('is told in parts as well, for whoever has other words for it', () => {
    const old = eventsPage.response.body.filter(({ type }) => type === 'PushEvent').slice(0, 1);
    const posts = postsOf(pullRequestEvent, ...old, event('CreateEvent', { ref: ' v1\n', ref_type: 'tag' }));
    expect(new Set(posts.map((post) => post.kind === 'activity' && post.deed))).toEqual(
      new Set([
        { kind: 'pushed', commits: 1, repo: 'maija-ozola/github-api' },
        { kind: 'tagged', version: 'v1', repo: 'petru-rusu' },
        { kind: 'pull-request', done: 'opened', number: 8, title: 'Add test file ()', repo: 'nina-lund/test-events' },
      ]),
    );
  });

  test.each([
    [
      'a release',
      event('ReleaseEvent', { action: 'published', release: { tag_name: 'v2.0', name: 'Two' } }),
      'Published the release v2.0 of petru-rusu',
    ],
    ['a pull request', pullRequestEvent, 'Opened pull request 8 "Add test file ()" in nina-lund/test-events'],
    [
      'a pull request without a title',
      event('PullRequestEvent', { action: 'merged', number: 4, pull_request: { id: 1 } }),
      'Merged pull request 4 in petru-rusu',
    ],
    ['a new repository', event('CreateEvent', { ref: null, ref_type: 'repository' }), 'Created the repository petru-rusu'],
    ['a new tag', event('CreateEvent', { ref: 'v1', ref_type: 'tag' }), 'Created the tag v1 in petru-rusu'],
    ['a fork', event('ForkEvent', {}, { repo: { name: 'contoso/tender-tools' } }), 'Forked contoso/tender-tools'],
    ['publishing', event('PublicEvent', {}), 'Made petru-rusu public'],
  ])('says %s in a short sentence', (_what, wire, text) => {
    expect(postsOf(wire).map((post) => post.text)).toEqual([text]);
  });

  test.each([
    ['a new branch', createEvent],
    ['a draft release', event('ReleaseEvent', { action: 'created', release: { tag_name: 'v2' } })],
    ['a label', event('IssuesEvent', { action: 'labeled', issue: { title: 'x' } })],
    ['an edited comment', event('IssueCommentEvent', { action: 'edited', comment: { body: 'x' } })],
    ['a kind we do not know', event('SponsorshipEvent', {})],
    ['a kind made to break us', event('__proto__', {})],
    ['an action made to break us', event('IssuesEvent', { action: 'constructor', issue: { title: 'x' } })],
    ['an event without a date', event('ForkEvent', {}, { created_at: 'yesterday' })],
    ['an event of no repository', event('ForkEvent', {}, { repo: { name: '../../evil' } })],
    ['a comment of nothing visible', event('IssueCommentEvent', { comment: { body: '\u200B' } })],
    ['what is no event', 'x'],
  ])('leaves out %s', (_what, wire) => {
    expect(postsOf(wire)).toEqual([]);
  });

  test('is newest first', () => {
    const dates = postsOf(...publicEvents, pushEvent, issuesEvent).map(({ publishedAt }) => publishedAt);
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates).toHaveLength(4);
  });

  test('links to GitHub only, whatever the event says', () => {
    const wire = event('IssueCommentEvent', { comment: { body: 'Hello', html_url: 'https://evil.example/x' } });
    expect(postsOf(wire)).toMatchObject([{ kind: 'reply', text: 'Hello', url: 'https://github.com/petru-rusu/petru-rusu' }]);
  });
});
