import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from '../../../src/connectors/connector';
import { HttpError } from '../../../src/connectors/connector';
import { website } from '../../../src/connectors/website';
import type { Profile } from '../../../src/domain/identity/profile';
import type { Clue } from '../../../src/domain/message/clue';
import type { Reply, Routes } from '../../support/recorded-http';
import { recordedHttp } from '../../support/recorded-http';
import { describeConnector, now } from '../describe-connector';

const fixture = (name: string) => readFileSync(path.resolve(__dirname, '../../fixtures/website', name), 'utf8');
const domain: Clue = { kind: 'domain', value: 'northwind.example', source: 'message' };
const link: Clue = { kind: 'link', value: 'https://ilze.example/', source: 'message' };

const site = 'https://www.northwind.example';
const noRobots: Reply = { status: 404, body: 'not found' };
/** The site as it is: the bare domain redirects to `www.`, which has robots rules and three pages. */
const found: Routes = [
  ['https://northwind.example/robots.txt', noRobots],
  ['https://northwind.example/', { body: fixture('home.html'), url: `${site}/` }],
  [`${site}/robots.txt`, { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /private\n' }],
  [`${site}/om-oss/team`, { body: fixture('team.html') }],
  [`${site}/contact`, { body: fixture('contact.html') }],
  [`${site}/`, new HttpError('network')],
];
const teamOnly: Routes = [
  ['https://northwind.example/robots.txt', noRobots],
  ['https://northwind.example/', { body: '<title>Northwind</title><a href="/team">Team</a>' }],
  ['https://northwind.example/team', { body: fixture('team.html') }],
  [/^https:\/\/www\.northwind\.example\//, new HttpError('network')],
];

describeConnector(website, {
  clue: domain,
  found: teamOnly,
  foreign: [
    { kind: 'address', value: 'ilze@northwind.example', source: 'message' },
    { kind: 'name', value: 'Ilze Bērziņa', source: 'message' },
    { kind: 'handle', network: 'mastodon', value: 'ilze@social.example', source: 'github' },
    { kind: 'domain', value: 'gmail.com', source: 'message' },
    { kind: 'domain', value: 'inbox.lv', source: 'message' },
    { kind: 'domain', value: 'linkedin.com', source: 'message' },
    { kind: 'domain', value: '127.0.0.1', source: 'message' },
    { kind: 'domain', value: 'localhost', source: 'message' },
    { kind: 'domain', value: 'northwind.example/team?x', source: 'message' },
    { kind: 'domain', value: 'northwind.example:8443', source: 'message' },
    { kind: 'link', value: 'https://www.linkedin.com/in/ilze', source: 'message' },
    { kind: 'link', value: 'https://no.linkedin.com/in/ilze', source: 'message' },
    { kind: 'link', value: 'https://social.example/@ilze', source: 'message' },
    { kind: 'link', value: 'https://ilze.example:8443/', source: 'message' },
    { kind: 'link', value: 'https://x:y@ilze.example/', source: 'message' },
    { kind: 'link', value: 'mailto:ilze@ilze.example', source: 'message' },
  ],
  // The suite asks for at least one link with its handle. This connector claims none: the handle is null.
  profileUrls: [['https://northwind.example/team/ilze', JSON.parse('null')]],
  otherUrls: ['https://northwind.example/team/ilze', 'https://github.com/ilze', 'https://social.example/@ilze'],
  differs: {
    // Here HTML is what is hoped for: a page without people is an answer, and "null" is one too.
    'HTML instead of JSON': null,
    'the JSON value null': null,
    // An empty robots.txt allows everything, an empty home page states nobody, but an empty team page hides whom it had.
    'an empty body': { kind: 'unreadable' },
  },
});

function find(clue: Clue, routes: Routes): Promise<Finding> {
  return website.find(clue, { http: recordedHttp(routes), now, settings: {} });
}

async function profilesOf(clue: Clue, routes: Routes): Promise<readonly Profile[]> {
  const finding = await find(clue, routes);
  if (finding.kind !== 'found') throw new Error(`not found: ${finding.kind}`);
  expect(finding.found.every(({ posts }) => posts.length === 0)).toBe(true);
  return finding.found.map(({ profile }) => profile);
}

const named = async (name: string) => (await profilesOf(domain, found)).find((profile) => profile.name === name);

/** A site whose home page is this HTML, and that has no other page. */
function siteOf(html: string, headers: Readonly<Record<string, string>> = {}): Routes {
  return [
    [/\/robots\.txt$/, noRobots],
    ['https://northwind.example/', { body: html, headers }],
    [/./, { status: 404, body: 'no such page' }],
  ];
}

const jsonLd = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const withPeople = (...employee: object[]) =>
  jsonLd({ '@type': 'Organization', name: 'Northwind', employee: employee.map((one) => ({ '@type': 'Person', ...one })) });
const namesOf = (profiles: readonly Profile[]) => profiles.map(({ name }) => name);

describe('a company site', () => {
  test('names its own people and nobody else', async () => {
    const names = namesOf(await profilesOf(domain, found));
    expect(names.sort()).toEqual(
      [
        'Ana Rusu',
        'Ana Rusu',
        'Andrei Popescu',
        'Ilze Bērziņa',
        'Jānis Kalniņš',
        'Kari Nordmann',
        'Marta Ozola',
        'Olga Smirnova',
        'Per Hansen',
        'Toms Liepa',
      ].sort(),
    );
  });

  test('gives of each person what it states, merged over its pages', async () => {
    expect(await named('Ilze Bērziņa')).toEqual({
      account: {
        network: 'website',
        id: `${site}/team/ilze`,
        handle: 'northwind.example/team/ilze',
        url: `${site}/team/ilze`,
      },
      foundBy: ['domain'],
      name: 'Ilze Bērziņa',
      bio: null,
      place: null,
      pictureUrl: `${site}/img/ilze.jpg`,
      addresses: ['ilze.berzina@northwind.example'],
      links: [
        { url: 'https://github.com/ilze-berzina', verified: false },
        { url: 'https://social.example/@ilze', verified: false },
        { url: `${site}/en/ilze`, verified: false },
      ],
      positions: [
        {
          title: 'Head of Procurement & Logistics',
          company: 'Northwind Traders',
          since: null,
          until: null,
          place: null,
          statedIn: 'field',
        },
      ],
      seenAt: now.toISOString(),
    });
  });

  test('reads h-card and the older hCard, past style classes that look like them', async () => {
    expect(await named('Marta Ozola')).toMatchObject({
      pictureUrl: `${site}/img/marta.jpg`,
      addresses: ['marta@northwind.example'],
      links: [
        { url: 'https://marta.example/', verified: false },
        { url: 'https://else.example/@marta', verified: false },
      ],
      positions: [{ title: 'Lawyer', company: 'Northwind Law' }],
    });
    expect((await named('Toms Liepa'))?.positions).toMatchObject([{ title: 'Driver' }]);
  });

  test('gives people without an own page an id of site and name, and a page that exists', async () => {
    expect((await named('Jānis Kalniņš'))?.account).toEqual({
      network: 'website',
      id: 'https://northwind.example/#j%C4%81nis-kalni%C5%86%C5%A1',
      handle: 'northwind.example/om-oss/team',
      url: `${site}/om-oss/team`,
    });
  });

  test.each([
    'https://social.northwind.example/@ilze',
    'https://northwind.example/@ilze',
    'https://northwind.example/users/ilze',
  ])('takes an account on a server of the company for a link, not for a page of its own: %s', async (account) => {
    const [profile] = await profilesOf(domain, siteOf(withPeople({ name: 'Ilze Bērziņa', sameAs: account })));
    expect(profile?.account.url).toBe('https://northwind.example/');
    expect(profile?.links).toEqual([{ url: account, verified: false }]);
  });

  test('finds the employer of a person through a reference, and the founder through the organisation', async () => {
    expect((await named('Andrei Popescu'))?.positions).toMatchObject([{ title: null, company: 'Northwind Traders' }]);
    expect((await named('Kari Nordmann'))?.positions).toMatchObject([{ title: 'Founder', company: 'Northwind Traders' }]);
  });

  test('ties no shared mailbox and no shared link to anybody', async () => {
    const people = await profilesOf(domain, found);
    expect(people.flatMap(({ addresses }) => addresses).sort()).toEqual([
      'ilze.berzina@northwind.example',
      'marta@northwind.example',
    ]);
    expect(people.flatMap(({ links }) => links).map(({ url }) => url)).not.toContain(
      'https://www.linkedin.com/company/northwind-example',
    );
  });

  test('keeps two people of one name apart', async () => {
    const both = (await profilesOf(domain, found)).filter(({ name }) => name === 'Ana Rusu');
    expect(both.map(({ positions }) => positions[0]?.title)).toEqual(['Accountant', 'Crane operator']);
    expect(new Set(both.map(({ account }) => account.id)).size).toBe(2);
  });

  test('that states no person is none', async () => {
    expect(await find(domain, siteOf('<h1>Northwind</h1>'))).toEqual({ kind: 'none' });
  });

  test('names the company of a title only if it speaks for one', async () => {
    const person = { '@type': 'Person', name: 'Ilze Bērziņa', jobTitle: 'Buyer' };
    const companyIn = async (html: string) => (await profilesOf(domain, siteOf(html)))[0]?.positions[0]?.company;
    expect(await companyIn(jsonLd(person))).toBeNull();
    expect(await companyIn(`<meta property="og:site_name" content="Northwind">${jsonLd(person)}`)).toBe('Northwind');
    expect(
      await companyIn(jsonLd([person, { '@type': 'Organization', name: 'A' }, { '@type': 'Organization', name: 'B' }])),
    ).toBeNull();
    expect(
      await companyIn(
        jsonLd([
          { ...person, worksFor: [{ name: 'Contoso' }] },
          { '@type': 'Organization', name: 'A' },
        ]),
      ),
    ).toBe('Contoso');
  });

  test('states no position where neither title nor employer is written', async () => {
    const [profile] = await profilesOf(
      domain,
      siteOf(
        jsonLd([
          { '@type': 'Person', name: 'Ilze Bērziņa' },
          { '@type': 'Organization', name: 'A' },
        ]),
      ),
    );
    expect(profile?.positions).toEqual([]);
  });
});

describe('the pages of a company site', () => {
  const askedOf = async (routes: Routes) => {
    const http = recordedHttp(routes);
    await website.find(domain, { http, now, settings: {} });
    return http.asked.map(({ url }) => url);
  };

  test('are those about people that the home page links to, without query and fragment', async () => {
    const asked = (await askedOf(found)).filter((url) => !url.endsWith('robots.txt'));
    expect(asked).toEqual(['https://northwind.example/', `${site}/om-oss/team`, `${site}/contact`]);
  });

  test('are three usual ones where the home page links to none', async () => {
    const asked = (await askedOf(siteOf('<p>Hello</p>'))).filter((url) => !url.endsWith('robots.txt'));
    expect(asked).toEqual(['', 'team', 'about', 'contact'].map((page) => `https://northwind.example/${page}`));
  });

  test('are never more than four', async () => {
    const links = ['team', 'people', 'about', 'contact', 'staff', 'kontakti'].map((page) => `<a href="/${page}">x</a>`).join('');
    expect((await askedOf(siteOf(links))).filter((url) => !url.endsWith('robots.txt'))).toHaveLength(4);
  });

  test.each(['network', 'blocked-address'] as const)(
    'are looked for under www. where the bare domain has no server (%s)',
    async (reason) => {
      const routes: Routes = [
        [/^https:\/\/northwind\.example\//, new HttpError(reason)],
        [`${site}/robots.txt`, noRobots],
        [`${site}/`, { body: withPeople({ name: 'Ilze Bērziņa' }) }],
        [/./, { status: 404 }],
      ];
      expect(namesOf(await profilesOf(domain, routes))).toEqual(['Ilze Bērziņa']);
    },
  );

  test('on another site, where the domain redirects to, say nothing of this company', async () => {
    const parked: Routes = [
      [/robots\.txt$/, noRobots],
      ['https://northwind.example/', { body: withPeople({ name: 'Ilze Bērziņa' }), url: 'https://parking.example/northwind' }],
    ];
    expect(await find(domain, parked)).toEqual({ kind: 'none' });
  });

  test('that cannot be had cost only themselves', async () => {
    const routes: Routes = [[`${site}/om-oss/team`, new HttpError('timeout')], ...found];
    expect(namesOf(await profilesOf(domain, routes)).sort()).toEqual(['Andrei Popescu', 'Ilze bērziņa', 'Kari Nordmann']);
  });

  test('that are no HTML are not read', async () => {
    const pdf = siteOf(withPeople({ name: 'Ilze Bērziņa' }), { 'content-type': 'application/pdf' });
    expect(await find(domain, pdf)).toEqual({ kind: 'unreadable', detail: 'not HTML' });
  });

  test('are read no further than 500,000 characters', async () => {
    const late = ' '.repeat(500_000) + withPeople({ name: 'Ilze Bērziņa' });
    expect(await find(domain, siteOf(`<p>x${late}`))).toEqual({ kind: 'none' });
  });
});

describe('robots.txt', () => {
  const withRobots = (robots: Reply, page = 'https://northwind.example/'): Routes => [
    [/\/robots\.txt$/, robots],
    [page, { body: withPeople({ name: 'Ilze Bērziņa' }) }],
    [/./, { status: 404 }],
  ];
  const rules = (text: string): Reply => ({ body: text, headers: { 'content-type': 'text/plain' } });

  test.each(['User-agent: *\nDisallow: /', 'User-agent: acquaint\nDisallow: /\n\nUser-agent: *\nAllow: /'])(
    'that forbids the home page is a refusal, and the page is not asked for',
    async (text) => {
      const http = recordedHttp([[/\/robots\.txt$/, rules(text)]]);
      expect(await website.find(domain, { http, now, settings: {} })).toEqual({
        kind: 'refused',
        reason: 'forbidden',
        retryAt: null,
      });
      expect(http.asked.map(({ url }) => url)).toEqual(['https://northwind.example/robots.txt']);
    },
  );

  test('that forbids a further page keeps us from that page only', async () => {
    const http = recordedHttp(withRobots(rules('User-agent: *\nDisallow: /team\n')));
    const finding = await website.find(domain, { http, now, settings: {} });
    expect(finding.kind).toBe('found');
    expect(http.asked.map(({ url }) => url)).not.toContain('https://northwind.example/team');
    expect(http.asked.map(({ url }) => url)).toContain('https://northwind.example/about');
  });

  test.each([
    ['forbids others only', rules('User-agent: GPTBot\nDisallow: /')],
    ['is missing', noRobots],
    ['is itself forbidden', { status: 403, body: '' }],
    ['is a page', { body: '<!doctype html><p>Not found' }],
    ['is empty', { body: '' }],
  ] as const)('that %s allows the home page', async (_what, robots) => {
    expect(namesOf(await profilesOf(domain, withRobots(robots)))).toEqual(['Ilze Bērziņa']);
  });

  test.each([
    ['an error of the server', { status: 503, body: '' }],
    ['silence', new HttpError('timeout')],
  ])('that meets %s allows nothing', async (_what, robots) => {
    expect(await find(domain, withRobots(robots))).toMatchObject({ kind: 'unreachable' });
  });

  test('of the host that a redirect leads to counts too', async () => {
    const routes: Routes = [
      ['https://northwind.example/robots.txt', noRobots],
      [`${site}/robots.txt`, rules('User-agent: *\nDisallow: /')],
      ['https://northwind.example/', { body: withPeople({ name: 'Ilze Bērziņa' }), url: `${site}/` }],
    ];
    expect(await find(domain, routes)).toMatchObject({ kind: 'refused', reason: 'forbidden' });
  });

  test.each([
    ['a meta element', '<meta name="robots" content="noindex, nofollow">', {}],
    ['a meta element for us', '<meta name="Acquaint" content="none">', {}],
    ['a header', '', { 'X-Robots-Tag': 'noindex' }],
  ])('is joined by %s that says noindex', async (_what, head, headers) => {
    expect(await find(domain, siteOf(head + withPeople({ name: 'Ilze Bērziņa' }), headers))).toEqual({ kind: 'none' });
  });
});

describe('a link to a site of one’s own', () => {
  const own = (html: string, url = link.value): Routes => [
    [/\/robots\.txt$/, noRobots],
    [url, { body: html }],
  ];

  test('gives its owner from the representative h-card, with all rel=me links', async () => {
    expect(await profilesOf(link, own(fixture('own-site.html')))).toEqual([
      {
        account: { network: 'website', id: 'https://ilze.example/', handle: 'ilze.example', url: 'https://ilze.example/' },
        foundBy: ['link'],
        name: 'Ilze Bērziņa',
        bio: null,
        place: null,
        pictureUrl: null,
        addresses: ['ilze@ilze.example'],
        links: [
          { url: 'https://github.com/ilze-berzina', verified: false },
          { url: 'https://social.example/@ilze', verified: false },
        ],
        positions: [
          {
            title: 'Head of Procurement',
            company: 'Northwind Traders',
            since: null,
            until: null,
            place: null,
            statedIn: 'field',
          },
        ],
        seenAt: now.toISOString(),
      },
    ]);
  });

  test('is asked over https, without query and fragment', async () => {
    const http = recordedHttp(own(fixture('own-site.html')));
    await website.find({ ...link, value: 'http://ilze.example/?utm_source=mail&id=7#top' }, { http, now, settings: {} });
    expect(http.asked.map(({ url }) => url)).toEqual(['https://ilze.example/robots.txt', 'https://ilze.example/']);
  });

  test.each([
    [
      'a rel=me address of the card',
      '<a rel="me" href="https://social.example/@i">x</a><p class="h-card"><a class="p-name u-url" href="https://social.example/@i">Ilze Bērziņa</a></p>',
      true,
    ],
    [
      'the only card, which names the page',
      '<p class="h-card"><a class="p-name u-url" href="https://www.ilze.example">Ilze Bērziņa</a></p>',
      true,
    ],
    [
      'the only card, which names another page',
      '<p class="h-card"><a class="p-name u-url" href="https://other.example/">Ilze Bērziņa</a></p>',
      false,
    ],
    [
      'two cards that name the page',
      '<p class="h-card"><a class="p-name u-url" href="/">Ilze Bērziņa</a></p><p class="h-card"><a class="p-name u-url" href="/">Jānis Kalniņš</a></p>',
      false,
    ],
    ['a card of the company', '<p class="h-card"><a class="p-name p-org u-url u-uid" href="/">Northwind</a></p>', false],
    ['no card', '<p>Ilze Bērziņa</p>', false],
  ])('is theirs by %s: %#', async (_what, html, expected) => {
    expect((await find(link, own(html))).kind).toBe(expected ? 'found' : 'none');
  });
});
