import { HttpError, type Finding } from '../../../src/connectors/connector';
import { wikidata } from '../../../src/connectors/wikidata';
import type { Profile } from '../../../src/domain/identity/profile';
import type { Clue } from '../../../src/domain/message/clue';
import recordedEntities from '../../fixtures/wikidata/recorded/entities.json';
import notAPerson from '../../fixtures/wikidata/recorded/not-a-person.json';
import personWhoDied from '../../fixtures/wikidata/recorded/person-who-died.json';
import recordedSearch from '../../fixtures/wikidata/recorded/search.json';
import { alwaysReplying, recordedHttp, type Reply, type Routes } from '../../support/recorded-http';
import { describeConnector, now } from '../describe-connector';
import { entitiesOf, entityOf, itemSnak, novalue, somevalue, statementOf, textSnak, timeSnak, type Qualifiers } from './wire';

const id = 'Q990000002';
const handle: Clue = { kind: 'handle', network: 'wikidata', value: id, source: 'message' };
const name: Clue = { kind: 'name', value: 'Astrid Lunde', source: 'message' };

const namesById: Record<string, string> = {
  Q1: 'Fjordline Logistics',
  Q2: 'Nordfrakt',
  Q3: 'chief executive officer',
  Q4: 'board member',
};
const names = {
  entities: Object.fromEntries(
    Object.entries(namesById).map(([item, value]) => [item, { id: item, labels: { en: { language: 'en', value } } }]),
  ),
};

const asks = (parameter: string, value: string) => (url: URL) => url.searchParams.get(parameter) === value;
const searched = asks('action', 'query');
const askedNames = asks('props', 'labels');
const askedItems = asks('props', 'labels|descriptions|claims');
const hits = (...ids: string[]) => ({
  body: { query: { searchinfo: { totalhits: ids.length }, search: ids.map((title) => ({ ns: 0, title })) } },
});
const answers = (...entities: readonly { readonly id: string }[]): Routes => [
  [askedItems, { body: entitiesOf(...entities) }],
  [askedNames, { body: names }],
];

const executive = entityOf({
  P108: [
    statementOf(itemSnak('Q2'), { P580: [timeSnak('2015-00-00', 9)], P582: [timeSnak('2026-09-30')] }),
    statementOf(itemSnak('Q1'), { P39: [itemSnak('Q3')], P580: [timeSnak('2026-10-00', 10)] }, 'preferred'),
  ],
});

describeConnector(wikidata, {
  clue: name,
  found: [[searched, hits(id)], ...answers(executive)],
  unknown: hits(),
  foreign: [
    { kind: 'address', value: 'astrid@fjordline.example', source: 'message' },
    { kind: 'domain', value: 'fjordline.example', source: 'message' },
    { kind: 'name', value: 'Astrid', source: 'message' },
    { kind: 'name', value: '"*"', source: 'message' },
    { kind: 'name-at-company', value: 'Astrid Lunde', domain: 'fjordline.example', company: 'Fjordline', source: 'message' },
    { kind: 'handle', network: 'github', value: id, source: 'github' },
    { kind: 'handle', network: 'wikidata', value: 'P31', source: 'message' },
    { kind: 'handle', network: 'wikidata', value: 'Q1|Q2', source: 'message' },
    { kind: 'handle', network: 'wikidata', value: 'Q2147483648', source: 'message' },
    { kind: 'link', value: 'https://en.wikipedia.org/wiki/Astrid_Lunde', source: 'message' },
  ],
  profileUrls: [
    [`https://www.wikidata.org/wiki/${id}`, id],
    [`http://wikidata.org/entity/${id}`, id],
    [`https://m.wikidata.org/wiki/q990000002?uselang=nb#P39`, id],
  ],
  otherUrls: [
    'https://www.wikidata.org/',
    'https://www.wikidata.org/wiki/Property:P39',
    'https://www.wikidata.org/wiki/Q0',
    'https://www.wikidata.org/wiki/Wikidata:Main_Page',
    `https://www.wikidata.org/wiki/${id}/history`,
    `https://wikidata.org@evil.example/wiki/${id}`,
    `https://wikidata.org.evil.example/wiki/${id}`,
  ],
});

async function find(clue: Clue, routes: Routes): Promise<Finding> {
  return wikidata.find(clue, { http: recordedHttp(routes), now, settings: {} });
}

async function profileOf(entity: { readonly id: string }): Promise<Profile> {
  const finding = await find(handle, answers(entity));
  const [found] = finding.kind === 'found' ? finding.found : [];
  if (!found) throw new Error(`not found: ${finding.kind}`);
  return found.profile;
}

const positionsOf = async (claims: Record<string, unknown>) => (await profileOf(entityOf(claims))).positions;
const office = (qualifiers: Qualifiers, rank?: string) =>
  statementOf(itemSnak('Q3'), { P642: [itemSnak('Q1')], ...qualifiers }, rank);

describe('what Wikidata says of a person', () => {
  test('is read in full, with positions as precise as they are dated, newest first', async () => {
    expect(await profileOf(executive)).toEqual({
      account: { network: 'wikidata', id, handle: id, url: `https://www.wikidata.org/wiki/${id}` },
      foundBy: ['handle'],
      name: 'Astrid Lunde',
      bio: 'Norwegian business executive',
      place: null,
      pictureUrl: null,
      addresses: [],
      links: [],
      positions: [
        {
          title: 'chief executive officer',
          company: 'Fjordline Logistics',
          since: '2026-10',
          until: null,
          place: null,
          statedIn: 'field',
        },
        { title: null, company: 'Nordfrakt', since: '2015', until: '2026-09-30', place: null, statedIn: 'field' },
      ],
      seenAt: now.toISOString(),
    });
  });

  test('takes a name in the first of our languages that has one, or for all languages', async () => {
    const label = (value: string) => ({ value });
    const labelled = (labels: Record<string, unknown>) => profileOf(entityOf({}, { labels }));
    expect((await labelled({ mul: label('Astrid Lunde'), ru: label('Астрид Лунде') })).name).toBe('Astrid Lunde');
    expect((await labelled({ fr: label('Astride'), ru: label('Астрид Лунде') })).name).toBe('Астрид Лунде');
    expect((await labelled({ fr: label('Astride') })).name).toBeNull();
  });

  test('is little where lists and objects are empty in the form of the older interface', async () => {
    const bare = entityOf({}, { descriptions: [], labels: [] });
    expect(await profileOf(bare)).toMatchObject({ name: null, bio: null, positions: [], links: [] });
  });

  test.each([
    ['Norwegian politician (born 1970)', 'Norwegian politician'],
    ['Norwegian politician, born 1970', 'Norwegian politician'],
    ['politiker (f. 1970) for Høyre', 'politiker for Høyre'],
    ['winner of the 1998 medal', 'winner of the 1998 medal'],
  ])('does not tell when somebody was born: %p', async (value, bio) => {
    expect((await profileOf(entityOf({}, { descriptions: { en: { value } } }))).bio).toBe(bio);
  });

  test('links to the accounts and sites of today, none of them verified', async () => {
    const stated = (value: string, qualifiers: Qualifiers = {}, rank?: string) => statementOf(textSnak(value), qualifiers, rank);
    const { links } = await profileOf(
      entityOf({
        P856: [stated('https://lunde.example/'), stated('https://old.example/', { P582: [somevalue] }), stated('javascript:x')],
        P2002: [stated('astridlunde'), stated('not a name')],
        P2037: [stated('alunde'), stated('gone', {}, 'deprecated')],
        P4033: [stated('astrid@social.example'), stated('astrid')],
        P12361: [stated('astrid.example')],
        P496: [stated('0009-0001-1111-1115')],
        P6634: [stated('astrid-lunde')],
      }),
    );
    expect(links).toEqual(
      [
        'https://lunde.example/',
        'https://x.com/astridlunde',
        'https://github.com/alunde',
        'https://bsky.app/profile/astrid.example',
        'https://orcid.org/0009-0001-1111-1115',
        'https://www.linkedin.com/in/astrid-lunde',
        'https://social.example/@astrid',
      ].map((url) => ({ url, verified: false })),
    );
  });
});

describe('a position at Wikidata', () => {
  test.each([
    ['a year', timeSnak('2026-00-00', 9), '2026'],
    ['a month', timeSnak('2026-10-00', 10), '2026-10'],
    ['a day', timeSnak('2026-10-03'), '2026-10-03'],
    ['a decade', timeSnak('2020-00-00', 8), null],
    ['a day of another calendar', timeSnak('2026-10-03', 11, 'Q1985786'), null],
    ['a time that nobody knows', somevalue, null],
    ['no time', novalue, null],
    ['something that is no time', textSnak('2026'), null],
  ])('that begins at %s is dated no finer', async (_what, start, since) => {
    expect(await positionsOf({ P39: [office({ P580: [start] })] })).toMatchObject([{ since, until: null }]);
  });

  test('that is held in a company takes it from the statement', async () => {
    const stated = statementOf(itemSnak('Q4'), { P108: [itemSnak('Q2')], P580: [timeSnak('2026-10-03')] });
    expect(await positionsOf({ P39: [stated] })).toMatchObject([{ title: 'board member', company: 'Nordfrakt' }]);
  });

  test('with an end that is said not to be goes on', async () => {
    expect(await positionsOf({ P39: [office({ P580: [timeSnak('2026-10-03')], P582: [novalue] })] })).toMatchObject([
      { since: '2026-10-03', until: null },
    ]);
  });

  test.each<[string, unknown]>([
    ['ended at a time that nobody knows', office({ P582: [somevalue] })],
    ['ended in some decade', office({ P582: [timeSnak('2010-00-00', 8)] })],
    ['ended twice', office({ P582: [timeSnak('2020-01-01'), timeSnak('2022-01-01')] })],
    ['ends before it begins', office({ P580: [timeSnak('2022-01-01')], P582: [timeSnak('2020-01-01')] })],
    ['somebody else holds now', office({ P580: [timeSnak('2020-01-01')], P1366: [itemSnak('Q9')] })],
    ['was true at one time', office({ P585: [timeSnak('2020-01-01')] })],
    ['the editors set aside', office({}, 'deprecated')],
    ['is unknown', statementOf(somevalue, { P580: [timeSnak('2026-10-03')] })],
    ['there is not', statementOf(novalue)],
    ['has no name in our languages', statementOf(itemSnak('Q777'))],
    ['has no rank', { mainsnak: itemSnak('Q3') }],
    ['is no statement', 7],
  ])('that %s is left out, rather than shown as current', async (_what, statement) => {
    expect(await positionsOf({ P39: [statement] })).toEqual([]);
  });

  test('without any date holds today only if it stands alone or the editors prefer it', async () => {
    expect(await positionsOf({ P108: [statementOf(itemSnak('Q1'))] })).toMatchObject([{ company: 'Fjordline Logistics' }]);
    expect(await positionsOf({ P108: [statementOf(itemSnak('Q1')), statementOf(itemSnak('Q2'))] })).toEqual([]);
    const preferred = [statementOf(itemSnak('Q1')), statementOf(itemSnak('Q2'), {}, 'preferred')];
    expect(await positionsOf({ P108: preferred })).toMatchObject([{ company: 'Nordfrakt' }]);
  });

  test('that is open but no longer preferred is not current; one that ended stays as history', async () => {
    const stated = [
      office({ P580: [timeSnak('2012-00-00', 9)] }),
      office({ P580: [timeSnak('2015-00-00', 9)], P582: [timeSnak('2019-00-00', 9)] }),
      office({ P580: [timeSnak('2019-00-00', 9)] }, 'preferred'),
    ];
    expect((await positionsOf({ P39: stated })).map(({ since, until }) => [since, until])).toEqual([
      ['2019', null],
      ['2015', '2019'],
    ]);
  });

  test('of many keeps the newest twelve', async () => {
    const years = Array.from({ length: 40 }, (_, at) => 1980 + at);
    const stated = years.map((year) => office({ P580: [timeSnak(`${year}-00-00`, 9)], P582: [timeSnak(`${year}-00-00`, 9)] }));
    expect((await positionsOf({ P39: stated })).map(({ since }) => since)).toEqual(years.reverse().slice(0, 12).map(String));
  });
});

describe('who is offered', () => {
  test('nobody who died, as in the recorded answer', async () => {
    expect(await find(handle, [[askedItems, { body: personWhoDied }]])).toEqual({ kind: 'none' });
  });

  test('of that recorded answer, had the person not died: the offices with dates, and not the undated seats', async () => {
    const { P31, P39 } = personWhoDied.entities.Q990000001.claims;
    const ids = P39.map(({ mainsnak }) => mainsnak.datavalue.value.id);
    const labels = { entities: Object.fromEntries(ids.map((item) => [item, { id: item, labels: { en: { value: item } } }])) };
    const routes: Routes = [
      [askedItems, { body: entitiesOf({ ...personWhoDied.entities.Q990000001, ...{ claims: { P31, P39 } } }) }],
      [askedNames, { body: labels }],
    ];
    const finding = await find(handle, routes);
    const positions = finding.kind === 'found' ? finding.found[0]?.profile.positions : [];
    expect(positions?.map(({ since, until }) => [since, until])).toEqual([
      ['1989-01-06', '1995-01-22'],
      ['1985-01-06', '1995-01-22'],
      [null, '1984-12-31'],
      ['1982-09-10', '1984-07-23'],
      ['1977', '1984'],
      ['1978-08-30', '1979-10-26'],
    ]);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a day of death', { P570: [statementOf(timeSnak('2016-12-31'))] }],
    ['an unknown day of death', { P570: [statementOf(somevalue)] }],
    ['a place of death', { P20: [statementOf(itemSnak('Q9'))] }],
    ['a grave', { P119: [statementOf(itemSnak('Q9'))] }],
    ['a cause of death', { P509: [statementOf(itemSnak('Q9'))] }],
    ['a birth more than 110 years ago', { P569: [statementOf(timeSnak('1915-01-01'))] }],
    ['a birth centuries ago', { P569: [statementOf(timeSnak('1715-01-01'))] }],
  ])('nobody with %s', async (_what, claims) => {
    expect(await find(handle, answers(entityOf(claims)))).toEqual({ kind: 'none' });
  });

  test.each<[string, Record<string, unknown>]>([
    ['the death is said not to be', { P570: [statementOf(novalue)] }],
    ['the death was set aside by the editors', { P570: [statementOf(timeSnak('2016-12-31'), {}, 'deprecated')] }],
    ['the birth was in some decade', { P569: [statementOf(timeSnak('1960-00-00', 8))] }],
    ['the birth was long ago', { P569: [statementOf(timeSnak('1930-00-00', 9))] }],
  ])('somebody of whom %s', async (_what, claims) => {
    expect(await find(handle, answers(entityOf(claims)))).toMatchObject({ kind: 'found' });
  });

  test.each([
    ['a place', notAPerson],
    ['what the recorded answer holds', recordedEntities],
    ['a person in a book', entitiesOf(entityOf({ P31: [statementOf(itemSnak('Q15632617'))] }))],
    ['what was once called a person', entitiesOf(entityOf({ P31: [statementOf(itemSnak('Q5'), {}, 'deprecated')] }))],
    ['what is nothing', entitiesOf(entityOf({ P31: [] }))],
    ['an item that there is not', { entities: { Q990000002: { id, missing: true } }, success: 1 }],
    ['an item that there is not, in the older form', { entities: { Q990000002: { id, missing: '' } }, success: 1 }],
  ])('never %s', async (_what, body) => {
    expect(await find(handle, [[askedItems, { body }]])).toEqual({ kind: 'none' });
  });
});

describe('asking Wikidata', () => {
  test('by id reads the item, then the names of what it speaks of, each once', async () => {
    const http = recordedHttp(answers(executive));
    await wikidata.find(handle, { http, now, settings: {} });
    const asked = http.asked.map(({ url }) => new URL(url).searchParams);
    expect(asked.map((parameters) => parameters.get('ids'))).toEqual([id, 'Q3|Q1|Q2']);
    for (const parameters of asked) expect(parameters.get('languages')).toBe('en|mul|nb|lv|ro|ru');
  });

  test('asks for no names where there are no positions', async () => {
    const http = recordedHttp(answers(entityOf({})));
    expect(await wikidata.find(handle, { http, now, settings: {} })).toMatchObject({ kind: 'found' });
    expect(http.asked).toHaveLength(1);
  });

  test('follows an item that was merged into another', async () => {
    expect((await profileOf({ ...executive, id: 'Q990000003' })).account.id).toBe('Q990000003');
  });

  test('by name searches for the phrase among people with an office or an employer', async () => {
    const http = recordedHttp([[searched, hits()]]);
    await wikidata.find({ ...name, value: 'Astrid" Lunde* ~ \\' }, { http, now, settings: {} });
    const asked = new URL(http.asked[0]?.url ?? '').searchParams.get('srsearch');
    expect(asked).toBe('"Astrid Lunde" haswbstatement:P31=Q5 haswbstatement:P39|P108 -haswbstatement:P20');
  });

  test('by name says that only the name led there, and leaves the dead out', async () => {
    const dead = entityOf({ P570: [statementOf(somevalue)] }, { id: 'Q990000009' });
    const finding = await find(name, [[searched, hits(id, 'Q990000009')], ...answers(executive, dead)]);
    expect(finding).toMatchObject({ kind: 'found', found: [{ profile: { foundBy: ['name'], account: { id } } }] });
    expect(finding.kind === 'found' && finding.found).toHaveLength(1);
  });

  test('offers nobody where more people have the name than are shown', async () => {
    const many = { ...hits(id).body.query, searchinfo: { totalhits: 6 } };
    expect(await find(name, [[searched, { body: { query: many } }]])).toEqual({ kind: 'none' });
  });

  test('reads the recorded answer to a search', async () => {
    const http = recordedHttp([[searched, { body: recordedSearch }], ...answers(notAPerson.entities.Q217447)]);
    expect(await wikidata.find(name, { http, now, settings: {} })).toEqual({ kind: 'none' });
    expect(new URL(http.asked[1]?.url ?? '').searchParams.get('ids')).toBe('Q1');
  });

  test.each<[string, Reply, Partial<Finding>]>([
    ['too many requests', { body: { error: { code: 'ratelimited', info: 'x' } } }, { kind: 'refused', reason: 'quota' }],
    ['a copy that lags', { headers: { 'Retry-After': '5' }, body: { error: { code: 'maxlag' } } }, { kind: 'unreachable' }],
    ['a wiki that only reads', { body: { error: { code: 'readonly' } } }, { kind: 'unreachable' }],
    ['a fault of the wiki', { body: { error: { code: 'internal_api_error_DBQueryError' } } }, { kind: 'unreachable' }],
    ['a blocked asker', { body: { error: { code: 'blocked' } } }, { kind: 'refused', reason: 'forbidden' }],
    ['any other error', { body: { error: { code: 'badvalue' } } }, { kind: 'unreadable', detail: 'error answer' }],
  ])('takes an error that comes with status 200 for what it is: %s', async (_what, reply, expected) => {
    expect(await wikidata.find(handle, { http: alwaysReplying(reply), now, settings: {} })).toMatchObject(expected);
  });

  test('is no half answer: without the names it says that it failed', async () => {
    const routes: Routes = [[askedNames, new HttpError('timeout')], ...answers(executive)];
    expect(await find(handle, routes)).toMatchObject({ kind: 'unreachable' });
  });
});
