import { HttpError, type Finding } from '../../../src/connectors/connector';
import { orcid } from '../../../src/connectors/orcid';
import type { Profile } from '../../../src/domain/identity/profile';
import type { Clue } from '../../../src/domain/message/clue';
import badRequest from '../../fixtures/orcid/recorded/bad-request.json';
import notFound from '../../fixtures/orcid/recorded/not-found.json';
import barePerson from '../../fixtures/orcid/recorded/person-bare.json';
import recordedPerson from '../../fixtures/orcid/recorded/person.json';
import manyHits from '../../fixtures/orcid/recorded/search-many.json';
import nobody from '../../fixtures/orcid/recorded/search-nobody.json';
import serverError from '../../fixtures/orcid/recorded/server-error.json';
import sampleEmployments from '../../fixtures/orcid/samples/employments.json';
import samplePerson from '../../fixtures/orcid/samples/person.json';
import emails from '../../fixtures/orcid/synthetic/emails.json';
import employments from '../../fixtures/orcid/synthetic/employments.json';
import { recordedHttp, type Reply, type Routes } from '../../support/recorded-http';
import { describeConnector, now } from '../describe-connector';

const id = '0009-0001-1111-1115';
const person = { ...recordedPerson, emails };
const address: Clue = { kind: 'address', value: 'elin.solberg@fjordline.example', source: 'message' };
const name: Clue = { kind: 'name', value: 'Elin Solberg', source: 'message' };
const handle: Clue = { kind: 'handle', network: 'orcid', value: id, source: 'message' };

const api = 'https://pub.orcid.org/v3.0';
const searched = /^https:\/\/pub\.orcid\.org\/v3\.0\/search\//;
const hits = (...ids: string[]) => ({
  body: { result: ids.map((path) => ({ 'orcid-identifier': { path } })), 'num-found': ids.length },
});
const record = (personBody: unknown, employmentsBody: unknown): Routes => [
  [/\/person$/, { body: personBody }],
  [/\/employments$/, { body: employmentsBody }],
];
const noEmployments = { ...employments, 'affiliation-group': [] };

describeConnector(orcid, {
  clue: address,
  found: [[searched, hits(id)], ...record(person, employments)],
  unknown: { body: nobody },
  foreign: [
    { kind: 'domain', value: 'fjordline.example', source: 'message' },
    { kind: 'address', value: 'no address', source: 'message' },
    { kind: 'name', value: 'Elin', source: 'message' },
    { kind: 'name', value: ' \u200B ', source: 'message' },
    { kind: 'name-at-company', value: 'Elin Solberg', domain: 'fjordline.example', company: null, source: 'message' },
    { kind: 'handle', network: 'github', value: id, source: 'github' },
    { kind: 'handle', network: 'orcid', value: '0009-0001-1111-1116', source: 'message' },
    { kind: 'handle', network: 'orcid', value: '../search', source: 'message' },
    { kind: 'link', value: 'https://github.com/elin', source: 'message' },
  ],
  profileUrls: [
    [`https://orcid.org/${id}`, id],
    [`http://www.orcid.org/${id}/?lang=en#works`, id],
    ['https://orcid.org/0009-0007-0700-007x', '0009-0007-0700-007X'],
  ],
  otherUrls: [
    'https://orcid.org/',
    'https://orcid.org/signin',
    'https://orcid.org/0009-0001-1111-1116',
    `https://orcid.org/${id}/works`,
    `https://sandbox.orcid.org/${id}`,
    `https://orcid.org@evil.example/${id}`,
    `https://orcid.org.evil.example/${id}`,
    `https://orcid.org:8443/${id}`,
  ],
});

async function find(clue: Clue, routes: Routes): Promise<Finding> {
  return orcid.find(clue, { http: recordedHttp(routes), now, settings: {} });
}

async function profileOf(personBody: unknown, employmentsBody: unknown = noEmployments): Promise<Profile> {
  const finding = await find(handle, record(personBody, employmentsBody));
  const [found] = finding.kind === 'found' ? finding.found : [];
  if (!found) throw new Error(`not found: ${finding.kind}`);
  return found.profile;
}

const group = (...summaries: object[]) => ({
  summaries: summaries.map((summary) => ({
    'employment-summary': { organization: { name: 'Contoso' }, visibility: 'public', ...summary },
  })),
});
const positionsOf = async (...groups: object[]) =>
  (await profileOf(person, { ...employments, 'affiliation-group': groups })).positions;
const date = (year: unknown, month: unknown = null, day: unknown = null) => ({
  year: { value: year },
  month: month === null ? null : { value: month },
  day: day === null ? null : { value: day },
});

describe('what ORCID says of a person', () => {
  test('is read in full, with employments as precise as they are dated', async () => {
    expect(await profileOf(person, employments)).toEqual({
      account: { network: 'orcid', id, handle: id, url: `https://orcid.org/${id}` },
      foundBy: ['handle'],
      name: 'Elin Solberg',
      bio: 'Co-founder at Northwind Labs - a non-profit making software to facilitate reproducible and open science',
      place: 'United States',
      pictureUrl: null,
      addresses: ['elin.solberg@fjordline.example'],
      links: [
        'http://northwind-labs.example/',
        'http://blog.solberg.example/',
        'http://solberg.example/',
        'https://github.com/elin-solberg',
        'http://www.scopus.com/inward/authorDetails.url?authorID=10000000001&partnerID=MN8TOARS',
      ].map((url) => ({ url, verified: false })),
      positions: [
        {
          title: 'Head of Research',
          company: 'Fjordline Logistics',
          since: '2026-10-01',
          until: null,
          place: 'Bergen, Norway',
          statedIn: 'field',
        },
        {
          title: 'Senior Researcher',
          company: 'Nordfrakt AS',
          since: '2019-04',
          until: '2026-09-30',
          place: 'Bergen, Norway',
          statedIn: 'field',
        },
        {
          title: null,
          company: 'University of Bergen',
          since: '2015',
          until: '2019',
          place: 'Bergen, Norway',
          statedIn: 'field',
        },
      ],
      seenAt: now.toISOString(),
    });
  });

  test('is little where little is stated, as in the recorded reply', async () => {
    expect(await profileOf(barePerson)).toMatchObject({
      account: { id: '0009-0002-2222-2221' },
      name: 'Aldis Ozols',
      bio: null,
      place: 'United States',
      addresses: [],
      positions: [],
    });
  });

  test('is read out of the vendor’s own sample record', async () => {
    expect(await profileOf(samplePerson, sampleEmployments)).toMatchObject({
      account: { id: '0000-0002-7319-2192' },
      name: 'Three releasecandidate1',
      links: expect.arrayContaining([
        { url: 'https://site1.com/', verified: false },
        { url: 'https://myid.com/A-0003', verified: false },
      ]),
      positions: [
        {
          title: 'role-title',
          company: 'common:name',
          since: '1948-02-02',
          until: '1948-02-02',
          place: 'common:city, Afghanistan',
          statedIn: 'field',
        },
      ],
    });
  });

  test.each([
    ['the name published under', { 'credit-name': { value: 'Elin Solberg Vik' } }, 'Elin Solberg Vik'],
    ['the full name rather than initials', { 'credit-name': { value: 'E. Solberg' } }, 'Elin Solberg'],
    ['initials if there is no more', { 'credit-name': { value: 'E. Solberg' }, 'family-name': null }, 'E. Solberg'],
    ['a single name', { 'credit-name': null, 'family-name': { value: null } }, 'Elin'],
    ['nothing of a hidden name', { visibility: 'limited' }, null],
  ])('has as name %s', async (_which, change, expected) => {
    expect((await profileOf({ ...person, name: { ...person.name, ...change } })).name).toBe(expected);
  });

  test('has no name where the owner shows none', async () => {
    expect((await profileOf({ ...person, name: null })).name).toBeNull();
  });

  test('does not include what is not public, should it ever be sent', async () => {
    const hide = (list: readonly object[]) => list.map((one) => ({ ...one, visibility: 'limited' }));
    const profile = await profileOf(
      {
        ...person,
        biography: { ...person.biography, visibility: 'private' },
        emails: { email: hide(emails.email) },
        addresses: { address: hide(person.addresses.address) },
        'researcher-urls': { 'researcher-url': hide(person['researcher-urls']['researcher-url']) },
        'external-identifiers': { 'external-identifier': hide(person['external-identifiers']['external-identifier']) },
      },
      { ...employments, 'affiliation-group': [group({ visibility: 'private' })] },
    );
    expect(profile).toMatchObject({ bio: null, place: null, addresses: [], links: [], positions: [] });
  });

  test('comes out as clipped text and plain links, however hostile', async () => {
    const profile = await profileOf(
      {
        ...person,
        name: { 'credit-name': { value: '<img src=x> \u202Egpj.exe\u0000' } },
        biography: { content: 'x'.repeat(100_000) },
        emails: { email: [{ email: '"x" <a@b.example>', verified: true }, 'x', null] },
        addresses: { address: [{ country: { value: 'Atlantis' } }] },
        'researcher-urls': { 'researcher-url': [{ url: { value: 'javascript:alert(1)' } }, { url: 'https://x.example' }, 7] },
        'external-identifiers': 'none',
      },
      { 'affiliation-group': [7, { summaries: 'x' }, group({ 'role-title': '\u200B', organization: { name: '<b>' } })] },
    );
    expect(profile).toMatchObject({ name: '<img src=x> gpj.exe', place: null, addresses: [], links: [] });
    expect(profile.bio).toHaveLength(2000);
    expect(profile.positions).toMatchObject([{ title: null, company: '<b>' }]);
  });
});

describe('an employment at ORCID', () => {
  test.each([
    ['month and day null', date('2026'), '2026'],
    ['month and day empty objects', { year: { value: '2026' }, month: { value: null }, day: {} }, '2026'],
    ['a month', date('2026', '03'), '2026-03'],
    ['a day that does not exist', date('2026', '02', '31'), '2026-02'],
    ['a month that does not exist', date('2026', '00'), '2026'],
    ['a year that can’t be', date('0026'), null],
    ['no date', null, null],
    ['something else', 'last spring', null],
  ])('that begins with %s is dated no finer', async (_what, start, since) => {
    expect(await positionsOf(group({ 'start-date': start }))).toMatchObject([{ since, until: null }]);
  });

  test.each([
    ['ends before it begins', { 'start-date': date('2026', '05'), 'end-date': date('2026', '04') }],
    ['ended on a day that can’t be read', { 'end-date': date('MMXX') }],
    ['ended in a form that we do not know', { 'end-date': '2020' }],
    ['names no organisation', { organization: { name: ' ' } }],
    ['has no organisation', { organization: null }],
  ])('that %s is left out, rather than shown as current', async (_what, summary) => {
    expect(await positionsOf(group(summary))).toEqual([]);
  });

  test('that two sources state is one, in the words its owner chose', async () => {
    expect(await positionsOf(group({ 'role-title': 'First' }, { 'role-title': 'Second' }))).toMatchObject([{ title: 'First' }]);
  });

  test('that is stated twice alike is one, and two at a time stay two', async () => {
    const other = group({ organization: { name: 'Fabrikam' } });
    expect((await positionsOf(group({}), group({}), other)).map(({ company }) => company)).toEqual(['Contoso', 'Fabrikam']);
  });

  test('has the organisation as company, never the department', async () => {
    const [position] = await positionsOf(group({ 'department-name': 'Sales', 'role-title': null }));
    expect(position).toMatchObject({ title: null, company: 'Contoso' });
  });
});

describe('asking ORCID by address', () => {
  test('finds the record that shows this address, and says that the address led to it', async () => {
    const finding = await find(address, [[searched, hits(id)], ...record(person, employments)]);
    expect(finding).toMatchObject({ kind: 'found', found: [{ profile: { foundBy: ['address'] }, posts: [] }] });
  });

  test('asks for the exact address as one quoted phrase', async () => {
    const http = recordedHttp([[searched, { body: nobody }]]);
    await orcid.find({ ...address, value: ' Elin.Solberg@Fjordline.example ' }, { http, now, settings: {} });
    expect(new URL(http.asked[0]?.url ?? '').searchParams.get('q')).toBe('email:"elin.solberg@fjordline.example"');
    expect(http.asked).toMatchObject([{ headers: { accept: 'application/json' } }]);
  });

  test.each([
    ['no address', { email: [] }],
    ['another address', { email: [{ ...emails.email[0], email: 'elin@elsewhere.example' }] }],
    ['one that ORCID has not checked', { email: [{ ...emails.email[0], verified: false }] }],
    ['one that is not public', { email: [{ ...emails.email[0], visibility: 'limited' }] }],
    ['one that only begins alike', { email: [{ ...emails.email[0], email: 'elin.solberg@fjordline.example.com' }] }],
  ])('knows nobody where the record behind the hit shows %s', async (_what, shown) => {
    const routes = [[searched, hits(id)] as const, ...record({ ...person, emails: shown }, employments)];
    expect(await find(address, routes)).toEqual({ kind: 'none' });
  });

  test('ignores hits that are no iD', async () => {
    expect(await find(address, [[searched, hits('../../admin', '0009-0001-1111-1116')]])).toEqual({ kind: 'none' });
  });

  test.each<[string, Reply, Partial<Finding>]>([
    ['the 400 of a parameter it does not take', { status: 400, body: badRequest }, { kind: 'unreadable', detail: 'status 400' }],
    ['its own 500 for the same', { status: 500, body: serverError }, { kind: 'unreachable' }],
    ['a 503 of too many at once', { status: 503, headers: { 'Retry-After': '60' } }, { kind: 'unreachable' }],
    ['a hit list that is no list', { body: { result: 'x', 'num-found': 'many' } }, { kind: 'unreadable' }],
  ])('makes the right finding of %s', async (_what, reply, expected) => {
    expect(await find(address, [[searched, reply]])).toMatchObject(expected);
  });
});

describe('asking ORCID by name', () => {
  test('offers people of that name, and says that only the name led to them', async () => {
    const finding = await find(name, [[searched, hits(id)], ...record(person, employments)]);
    expect(finding).toMatchObject({ kind: 'found', found: [{ profile: { foundBy: ['name'] }, posts: [] }] });
  });

  test('offers nobody where more than three have the name', async () => {
    expect(await find(name, [[searched, { body: manyHits }]])).toEqual({ kind: 'none' });
  });

  test('sends a name that can’t change the query', async () => {
    const http = recordedHttp([[searched, { body: nobody }]]);
    const value = 'Elin" OR orcid:* \\" AND email:"x';
    await orcid.find({ ...name, value }, { http, now, settings: {} });
    const asked = new URL(http.asked[0]?.url ?? '').searchParams;
    expect(asked.get('q')?.split(' OR other-names:')[1]).toBe(String.raw`"Elin\" OR orcid:* \\\" AND email:\"x"`);
    expect([...asked.keys()]).toEqual(['q', 'rows']);
  });

  test('asks for the company of the signature too, where there is one', async () => {
    const http = recordedHttp([[searched, hits(id)], ...record(person, employments)]);
    const atCompany = {
      ...name,
      kind: 'name-at-company',
      domain: 'fjordline.example',
      company: 'Fjordline "Logistics"',
    } as const;
    const finding = await orcid.find(atCompany, { http, now, settings: {} });
    expect(finding).toMatchObject({ kind: 'found', found: [{ profile: { foundBy: ['name'] } }] });
    const asked = new URL(http.asked[0]?.url ?? '').searchParams.get('q');
    expect(asked).toMatch(
      /^\(given-and-family-names:"Elin Solberg" OR .*\) AND affiliation-org-name:"Fjordline \\"Logistics\\""$/,
    );
    expect(asked).not.toContain('fjordline.example');
  });

  test('leaves out a record that is gone, and does not hide one that could not be had', async () => {
    const other = '0009-0002-2222-2221';
    const both: Routes = [[searched, hits(id, other)]];
    const gone: Routes = [...both, [new RegExp(other), { status: 409, body: {} }], ...record(person, employments)];
    expect(await find(name, gone)).toMatchObject({ kind: 'found', found: [{ profile: { account: { id } } }] });
    expect(await find(name, [...both, [() => true, new HttpError('timeout')]])).toMatchObject({ kind: 'unreachable' });
  });
});

describe('asking ORCID by iD', () => {
  test.each<Clue>([handle, { kind: 'link', value: `https://orcid.org/${id}`, source: 'message' }])(
    'reads the person and the employments, and nothing else (%p)',
    async (clue) => {
      const http = recordedHttp(record(person, employments));
      const finding = await orcid.find(clue, { http, now, settings: {} });
      expect(finding).toMatchObject({ kind: 'found', found: [{ profile: { foundBy: [clue.kind] } }] });
      expect(http.asked.map(({ url }) => url).sort()).toEqual([`${api}/${id}/employments`, `${api}/${id}/person`]);
    },
  );

  test.each([
    ['is not registered', 404, notFound],
    ['was merged into another', 301, {}],
    ['is locked', 409, {}],
  ])('knows nobody whose iD %s', async (_what, status, body) => {
    expect(await find(handle, [[() => true, { status, body }]])).toEqual({ kind: 'none' });
  });

  test('knows nobody behind a record that its owner deactivated', async () => {
    const deactivated = {
      ...person,
      name: { 'given-names': { value: 'Given Names Deactivated' }, 'family-name': { value: 'Family Name Deactivated' } },
    };
    expect(await find(handle, record(deactivated, noEmployments))).toEqual({ kind: 'none' });
  });

  test('keeps the iD that answered, as when a record was merged', async () => {
    expect((await profileOf(barePerson)).account.id).toBe('0009-0002-2222-2221');
  });

  test.each([/\/person$/, /\/employments$/])('is no half answer: without %p it says that it failed', async (part) => {
    const routes: Routes = [[part, { status: 500 }], ...record(person, employments)];
    expect(await find(handle, routes)).toMatchObject({ kind: 'unreachable' });
  });
});
