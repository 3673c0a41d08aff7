import { peopledatalabs } from '../../../src/connectors/peopledatalabs';
import type { Finding } from '../../../src/connectors/connector';
import type { Profile } from '../../../src/domain/identity/profile';
import type { Clue } from '../../../src/domain/message/clue';
import answer from '../../fixtures/peopledatalabs/synthetic/match.json';
import { alwaysReplying, type Reply } from '../../support/recorded-http';
import { describeConnector, now } from '../describe-connector';

const address: Clue = { kind: 'address', value: 'siobhan@northwind.example', source: 'message' };
const settings = { apiKey: 'secret-key-1' };

describeConnector(peopledatalabs, {
  clue: address,
  settings,
  found: [[/^https:\/\/api\.peopledatalabs\.com\/v5\/person\/enrich\?/, { body: answer }]],
  unknown: { status: 404, body: { status: 404, error: { type: 'not_found', message: 'No records were found' } } },
  foreign: [
    { kind: 'name', value: "Siobhan O'Neil", source: 'message' },
    { kind: 'domain', value: 'northwind.example', source: 'message' },
    { kind: 'link', value: 'https://linkedin.com/in/siobhan-example', source: 'message' },
    { kind: 'handle', network: 'peopledatalabs', value: 'qEnOZ5Oh0poWnQ1luFBfVw_0000', source: 'message' },
  ],
  // The suite asks for at least one link with its handle. This connector claims none: the handle is null.
  profileUrls: [['https://www.peopledatalabs.com/', JSON.parse('null')]],
  // The key is all that the vendor knows of us, so what it forbids, it forbids the key.
  differs: { 'status 403': { kind: 'refused', reason: 'key' } },
});

function ask(reply: Reply): Promise<Finding> {
  return peopledatalabs.find(address, { http: alwaysReplying(reply), now, settings });
}

async function profileOf(data: object, envelope: object = {}): Promise<Profile> {
  const finding = await ask({ body: { ...answer, ...envelope, data: { ...answer.data, ...data } } });
  const [found] = finding.kind === 'found' ? finding.found : [];
  if (!found) throw new Error(`not found: ${finding.kind}`);
  return found.profile;
}

describe('what the vendor says of a person', () => {
  test('is read in full, in letters as people write them, with dates as precise as given', async () => {
    expect(await profileOf({})).toEqual({
      account: {
        network: 'peopledatalabs',
        id: 'person#qEnOZ5Oh0poWnQ1luFBfVw_0000',
        handle: "Siobhan O'Neil-McDonald",
        url: 'https://www.peopledatalabs.com/',
      },
      foundBy: ['address'],
      name: "Siobhan O'Neil-McDonald",
      bio: null,
      place: 'Cork, County Cork, Ireland',
      pictureUrl: null,
      addresses: [],
      links: [
        { url: 'https://linkedin.com/in/siobhan-example', verified: false },
        { url: 'https://github.com/siobhan-example', verified: false },
      ],
      positions: [
        {
          title: 'Co-founder and chief executive officer',
          company: 'Northwind Traders Ltd',
          since: '2015-03',
          until: null,
          place: 'Cork, County Cork, Ireland',
          statedIn: 'field',
        },
        { title: 'VP, HR', company: 'KPMG of Ireland', since: '2009', until: '2015-02-28', place: null, statedIn: 'field' },
      ],
      seenAt: now.toISOString(),
    });
  });

  test('never says when the vendor noticed a change, as if that were when it happened', async () => {
    expect(JSON.stringify(await profileOf({ experience: [], job_start_date: null }))).not.toContain('2026-09');
  });

  test('is not what it has not verified for a year; what ended stays so', async () => {
    const { positions } = await profileOf({ job_last_verified: '2025-11-01' });
    expect(positions.map(({ company }) => company)).toEqual(['KPMG of Ireland']);
    expect((await profileOf({ job_last_verified: null })).positions).toHaveLength(2);
  });

  test('is its own summary where the history is not included', async () => {
    expect((await profileOf({ experience: true })).positions).toEqual([
      {
        title: 'Co-founder and chief executive officer',
        company: 'Northwind Traders Ltd',
        since: '2015-03',
        until: null,
        place: null,
        statedIn: 'field',
      },
    ]);
  });

  test.each([
    ['2015', '2015'],
    ['2015-03', '2015-03'],
    ['2015-03-01', '2015-03-01'],
    ['2015-13', '2015'],
    ['March 2015', null],
    ['', null],
    [true, null],
  ])('began on %j, which is %j', async (start_date, since) => {
    const experience = [{ company: { name: 'acme' }, title: null, start_date, end_date: null }];
    expect((await profileOf({ experience })).positions).toMatchObject([{ since }]);
  });

  test.each([
    ['an end that can’t be read', { start_date: '2015', end_date: 'last year' }],
    ['an end before its beginning', { start_date: '2015', end_date: '2014' }],
    ['neither a title nor a company', { title: null, company: { name: ' ' }, start_date: '2015', end_date: null }],
  ])('leaves out a position with %s', async (_what, change) => {
    const experience = [{ company: { name: 'acme' }, title: { name: 'pilot' }, ...change }];
    expect((await profileOf({ experience })).positions).toEqual([]);
  });

  test('is nothing where a plan hides it: the field is then `true`', async () => {
    expect(await profileOf({ location_name: true, linkedin_url: true, github_url: null, full_name: null })).toMatchObject({
      name: null,
      place: null,
      links: [],
      account: { handle: 'qEnOZ5Oh0poWnQ1luFBfVw_0000' },
    });
  });

  test('links only to hosts that we know, over https, and never to X, which forbids it', async () => {
    const links = async (linkedin_url: string, github_url: string) =>
      (await profileOf({ linkedin_url, github_url, twitter_url: 'twitter.com/siobhan' })).links.map(({ url }) => url);
    expect(await links('linkedin.com.evil.example/in/x', 'javascript:alert(1)')).toEqual([]);
    expect(await links('http://www.linkedin.com/in/x', 'a@github.com/x')).toEqual(['https://www.linkedin.com/in/x']);
  });

  test('comes out as clipped text, however hostile', async () => {
    const profile = await profileOf({ full_name: `<b>${'x'.repeat(9_000)}\u202E`, location_name: '\u200B' });
    expect(profile.name).toHaveLength(200);
    expect(profile.place).toBeNull();
  });

  test('is nobody if the vendor is not sure itself', async () => {
    expect(await ask({ body: { ...answer, likelihood: 5 } })).toEqual({ kind: 'none' });
    expect(await ask({ body: { ...answer, likelihood: undefined } })).toMatchObject({ kind: 'unreadable' });
  });
});

describe('asking the vendor', () => {
  test('sends a hash, asks for few fields of a sure match, and shows the key in no address', async () => {
    const http = alwaysReplying({ body: answer });
    // The vendor's documentation gives this address and its hash.
    await peopledatalabs.find({ ...address, value: ' Sean@PeopleDataLabs.com' }, { http, now, settings });
    const [{ url, headers } = { url: '', headers: {} }] = http.asked;
    expect(Object.fromEntries(new URL(url).searchParams)).toEqual({
      email_hash: '138ea1a7076bb01889af2309de02e8b826c27f022b21ea8cf11aca9285d5a04e',
      min_likelihood: '6',
      data_include:
        'id,full_name,location_name,linkedin_url,github_url,job_title,job_company_name,job_start_date,job_last_verified,experience',
    });
    expect(headers).toMatchObject({ 'x-api-key': settings.apiKey });
    expect(url).not.toContain(settings.apiKey);
  });

  test('is off until the administrator turns it on and gives a key', () => {
    expect(peopledatalabs.onByDefault).toBe(false);
    expect(peopledatalabs.settings).toMatchObject([{ name: 'apiKey', secret: true, required: true }]);
    expect(peopledatalabs.freshForHours).toBeGreaterThanOrEqual(720);
  });

  test('takes used-up credits for a used-up quota', async () => {
    expect(await ask({ status: 402, body: {} })).toEqual({ kind: 'refused', reason: 'quota', retryAt: null });
  });

  test('reads when a used-up minute ends from the vendor’s own header', async () => {
    const headers = { 'x-ratelimit-reset': '2026-11-21T09:00:45Z', 'x-ratelimit-remaining': "{'minute': 0}" };
    expect(await ask({ status: 429, headers, body: {} })).toMatchObject({ reason: 'quota', retryAt: '2026-11-21T09:00:45.000Z' });
  });
});
