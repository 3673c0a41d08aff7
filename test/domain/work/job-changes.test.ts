import fc from 'fast-check';
import type { Sighting } from '../../../src/domain/work/position';
import { compareCompanies, comparerOf } from '../../../src/domain/work/company';
import { nothingForgotten, proposeJobChanges } from '../../../src/domain/work/job-changes';
import { sighting } from './sighting-builder';

const now = new Date('2026-06-01T00:00:00Z');
const may = { firstSeenOn: '2026-05-01', lastSeenOn: '2026-05-10' };
const later = { firstSeenOn: '2026-05-20', lastSeenOn: '2026-05-31' };
const kinds = (sightings: readonly Sighting[]) => proposeJobChanges(sightings, now).map((change) => change.kind);
const gravatar = (company: string | null, changes: Partial<Sighting> = {}) => sighting({ company, ...changes });
const github = (company: string | null, changes: Partial<Sighting> = {}) =>
  sighting({ company, source: 'github', accountId: '7', ...changes });
const message = (company: string | null, changes: Partial<Sighting> = {}) =>
  sighting({ company, source: 'message', accountId: null, ...changes });

describe('proposeJobChanges: what makes a proposal', () => {
  test('two independent sources that agree', () => {
    const seen = [
      gravatar('Contoso', may),
      github('Contoso', may),
      gravatar('Fabrikam', later),
      github('Fabrikam', { ...later, firstSeenOn: '2026-05-25' }),
    ];
    expect(proposeJobChanges(seen, now)).toEqual([
      expect.objectContaining({
        kind: 'moved',
        from: { title: null, company: 'Contoso' },
        to: { title: null, company: 'Fabrikam' },
        date: { kind: 'between', after: '2026-05-10', before: '2026-05-20' },
      }),
    ]);
  });

  test("the sender's own signature against what was known", () => {
    const [change, ...others] = proposeJobChanges([gravatar('Contoso', may), message('Fabrikam', later)], now);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'moved', from: { company: 'Contoso' }, to: { company: 'Fabrikam' } });
    expect(change?.sightings).toHaveLength(2);
  });

  test('one dated statement, whose date is kept as precise as it was given', () => {
    const [change] = proposeJobChanges([gravatar('Contoso', may), gravatar('Fabrikam', { ...later, since: '2026-05' })], now);
    expect(change?.date).toEqual({ kind: 'stated', since: '2026-05', source: 'gravatar' });
  });

  test('a dated history seen on one day', () => {
    const history = [gravatar('Contoso', { since: '2020-01', until: '2026-04' }), gravatar('Fabrikam', { since: '2026-05' })];
    expect(kinds(history)).toEqual(['moved']);
  });

  test('a stated end without a successor', () => {
    const [change] = proposeJobChanges([gravatar('Contoso', { until: '2026-04-30' })], now);
    expect(change).toMatchObject({
      kind: 'left',
      from: { company: 'Contoso' },
      to: null,
      date: { kind: 'stated', since: '2026-04-30' },
    });
  });

  test('own words about having no employer any more', () => {
    expect(kinds([message('Contoso', may), message('Freelance', later)])).toEqual(['left']);
  });

  test('own words about a first employer', () => {
    expect(kinds([message('Independent', may), message('Contoso', later)])).toEqual(['joined']);
  });

  test('a higher title at the same company', () => {
    const seen = [
      message('Contoso', { ...may, title: 'Event Manager' }),
      message('Contoso Ltd', { ...later, title: 'Senior Event Manager' }),
    ];
    expect(proposeJobChanges(seen, now)).toEqual([
      expect.objectContaining({ kind: 'promoted', to: { title: 'Senior Event Manager', company: 'Contoso Ltd' } }),
    ]);
  });
});

describe('proposeJobChanges: what is no change', () => {
  test.each<[string, Sighting[]]>([
    ['one profile that drifts', [gravatar('Contoso', may), gravatar('Fabrikam', later)]],
    [
      'one bio that drifts',
      [github('Contoso', { ...may, statedIn: 'text' }), github('Fabrikam', { ...later, statedIn: 'text' })],
    ],
    [
      'a copy of one source',
      [gravatar('Contoso', may), gravatar('Fabrikam', later), gravatar('Fabrikam', { ...later, title: 'Engineer' })],
    ],
    ['re-casing and legal form', [message('CONTOSO', may), message('Contoso Ltd.', later)]],
    ['a misspelling put right', [message('Contsoso Energy', may), message('Contoso Energy', later)]],
    [
      'a reworded title',
      [
        message('Contoso', { ...may, title: 'Sr. Software Engineer' }),
        message('Contoso', { ...later, title: 'Software Engineer, Senior' }),
      ],
    ],
    [
      'a lower or other title in free text',
      [
        ...[gravatar, github].map((source) => source('Contoso', { ...may, title: 'Head of Sales', statedIn: 'text' })),
        ...[gravatar, github].map((source) => source('Contoso', { ...later, title: 'Sales Manager', statedIn: 'text' })),
      ],
    ],
    ['silence', [message('Contoso', may), gravatar('Contoso', may)]],
    ['an emptied field', [message('Contoso', may), message(null, { ...later, title: 'Engineer' })]],
    ['a renamed company', [message('Statoil', may), message('Equinor ASA', later)]],
    ['a company that says it was renamed', [message('Contoso', may), message('Fabrikam (formerly Contoso)', later)]],
    [
      'a translated title',
      [message('Contoso', { ...may, title: 'HR Manager' }), message('Contoso', { ...later, title: 'Manager resurse umane' })],
    ],
    [
      'a title with its region',
      [
        message('Contoso', { ...may, title: 'Account Manager' }),
        message('Contoso', { ...later, title: 'Account Manager Baltics' }),
      ],
    ],
    [
      'one of two roles that is not named any more',
      [message('Contoso', { ...may, title: 'CEO and co-founder' }), message('Contoso', { ...later, title: 'Co-founder' })],
    ],
    ['a second job beside the first', [message('Contoso', { ...may, lastSeenOn: '2026-05-31' }), message('Fabrikam', later)]],
    ['a newly found profile that says something else', [gravatar('Contoso', may), github('Fabrikam', later)]],
    ['two sources that disagreed from the first day', [gravatar('Contoso', may), message('Fabrikam', may)]],
    ['an old statement', [gravatar('Fabrikam', { since: '2019' })]],
    ['a future one', [gravatar('Contoso', may), gravatar('Fabrikam', { ...later, since: '2026-09' })]],
    ...['Board member', 'elected chair', 'Vice-Chair', 'founding member', 'Trustee'].map((title): [string, Sighting[]] => [
      `a bio naming an honour: ${title}`,
      [
        message('Contoso', { ...may, statedIn: 'text', title: 'Engineer' }),
        message('Fabrikam Foundation', { ...later, statedIn: 'text', title }),
      ],
    ]),
  ])('%s', (_about, seen) => {
    expect(kinds(seen)).toEqual([]);
  });

  test('flip-flopping between two employers is proposed at most once', () => {
    const flips = [
      message('Contoso', { firstSeenOn: '2026-01-01', lastSeenOn: '2026-01-05' }),
      message('Fabrikam', { firstSeenOn: '2026-02-01', lastSeenOn: '2026-02-05' }),
      message('Contoso Inc', { firstSeenOn: '2026-03-01', lastSeenOn: '2026-03-05' }),
      message('Fabrikam AS', { firstSeenOn: '2026-04-01', lastSeenOn: '2026-04-05' }),
    ];
    expect(kinds(flips)).toEqual(['moved']);
  });
});

describe('proposeJobChanges: the kinds', () => {
  test.each<[string, Sighting[], string]>([
    ['a bought company', [message('LinkedIn', may), message('Microsoft', later)], 'company-changed'],
    ['a company of the same group', [message('Instagram', may), message('WhatsApp', later)], 'company-changed'],
    [
      'a part split off in a dated history',
      [gravatar('HP', { until: '2026-04-30' }), gravatar('HPE', { since: '2026-05-01' })],
      'company-changed',
    ],
    [
      'another title',
      [message('Contoso', { ...may, title: 'Event Manager' }), message('Contoso', { ...later, title: 'Procurement Specialist' })],
      'retitled',
    ],
    [
      'a lower title',
      [message('Contoso', { ...may, title: 'Head of Sales' }), message('Contoso', { ...later, title: 'Sales Manager' })],
      'retitled',
    ],
    ['one of two employers in one field', [message('Contoso / Northwind', may), message('Fabrikam / Northwind', later)], 'moved'],
  ])('%s', (_about, seen, kind) => {
    expect(kinds(seen)).toEqual([kind]);
  });

  test('a purchase of later years does not soften a move made before it', () => {
    const in2014 = { firstSeenOn: '2014-05-01', lastSeenOn: '2014-05-02' };
    const in2015 = { firstSeenOn: '2015-05-01', lastSeenOn: '2015-05-02' };
    expect(kinds([message('Heptio', in2014), message('VMware', in2015)])).toEqual(['moved']);
    expect(kinds([message('Heptio', may), message('VMware', later)])).toEqual(['company-changed']);
  });

  test('who signs with another company but keeps the mailbox of the old one did not move', () => {
    const seen = [message('Contoso', may), message('Fabrikam', later)];
    const kindsAt = (domains: readonly string[]) =>
      proposeJobChanges(seen, now, { compare: compareCompanies, domains, past: nothingForgotten }).map(({ kind }) => kind);
    expect(kindsAt(['contoso.com'])).toEqual(['company-changed']);
    expect(kindsAt(['fabrikam.com'])).toEqual(['moved']);
    expect(kindsAt(['contoso.com', 'fabrikam.com'])).toEqual(['moved']);
    expect(kindsAt(['gmail.com'])).toEqual(['moved']);
  });

  test('returning to an earlier title is proposed once at most', () => {
    const titled = (title: string, month: string) =>
      message('Contoso', { title, firstSeenOn: `2026-${month}-01`, lastSeenOn: `2026-${month}-05` });
    const seen = ['01', '02', '03', '04'].map((month, at) => titled(at % 2 === 0 ? 'Event Manager' : 'Buyer', month));
    expect(kinds(seen)).toEqual(['retitled']);
  });
});

describe("proposeJobChanges: the sender's newest words", () => {
  const profiles = [
    gravatar('Contoso', may),
    github('Contoso', may),
    gravatar('Fabrikam', later),
    github('Fabrikam', { ...later, firstSeenOn: '2026-05-25' }),
  ];

  test('silence a move that profiles state', () => {
    expect(kinds(profiles)).toEqual(['moved']);
    expect(kinds([...profiles, message('Contoso AS', { firstSeenOn: '2026-05-28', lastSeenOn: '2026-05-28' })])).toEqual([]);
  });

  test('silence a dated statement', () => {
    const dated = [gravatar('Contoso', may), gravatar('Fabrikam', { ...later, since: '2026-04' })];
    expect(kinds([...dated, message('Contoso', { firstSeenOn: '2026-05-02', lastSeenOn: '2026-05-12' })])).toEqual([]);
  });

  test('do not when they are older than the change, or say the new employer after it', () => {
    expect(kinds([...profiles, message('Contoso', may)])).toEqual(['moved']);
    const both = [
      message('Contoso', { firstSeenOn: '2026-05-22', lastSeenOn: '2026-05-22' }),
      message('Fabrikam', { firstSeenOn: '2026-05-29', lastSeenOn: '2026-05-29' }),
    ];
    expect(kinds([...profiles, ...both])).toEqual(['moved']);
  });

  test('about the old title silence a promotion, about the company alone do not', () => {
    const promoted = [
      ...[gravatar, github].map((source) => source('Contoso', { ...may, title: 'Event Manager' })),
      ...[gravatar, github].map((source) => source('Contoso', { ...later, title: 'Senior Event Manager' })),
    ];
    const signed = { firstSeenOn: '2026-05-30', lastSeenOn: '2026-05-30' };
    expect(kinds([...promoted, message('Contoso', signed)])).toEqual(['promoted']);
    expect(kinds([...promoted, message('Contoso', { ...signed, title: 'Event Manager' })])).toEqual([]);
  });
});

describe('proposeJobChanges: a changed sending domain', () => {
  const address = (company: string, changes: Partial<Sighting>) =>
    sighting({ company, source: 'address', accountId: null, ...changes });

  test('alone waits for a second source', () => {
    expect(kinds([gravatar('Contoso', may), address('fabrikam.com', later)])).toEqual([]);
  });

  test('with a profile that agrees is a move', () => {
    const seen = [
      gravatar('Contoso', may),
      address('contoso.com', may),
      address('fabrikam.com', later),
      github('Fabrikam', later),
    ];
    expect(proposeJobChanges(seen, now)).toMatchObject([
      { kind: 'moved', from: { company: 'Contoso' }, saidBy: ['address', 'github'], knownSince: '2026-05-01' },
    ]);
  });
});

describe('proposeJobChanges: what an automatic answer says', () => {
  const notice = (changes: Partial<Sighting>) => message('Contoso', { ...later, ...changes });

  test('with a date: left, since that date', () => {
    const [change] = proposeJobChanges([gravatar('Contoso', { ...may, title: 'Buyer' }), notice({ until: '2026-05-15' })], now);
    expect(change).toMatchObject({
      kind: 'left',
      from: { title: 'Buyer', company: 'Contoso' },
      date: { kind: 'stated', since: '2026-05-15' },
      saidBy: ['message'],
    });
  });

  test('without a date: seen between the days we know', () => {
    const seen = [gravatar('Contoso', may), notice({ until: '2026-05-20', statedIn: 'text' })];
    expect(proposeJobChanges(seen, now)[0]?.date).toEqual({ kind: 'between', after: '2026-05-10', before: '2026-05-20' });
    expect(proposeJobChanges(seen.slice(1), now)[0]?.date).toEqual({ kind: 'by', day: '2026-05-20' });
  });

  test('counts every source that says so', () => {
    const seen = [gravatar('Contoso', may), notice({ until: '2026-05-15' }), github('Contoso', { ...later, until: '2026-09' })];
    expect(proposeJobChanges(seen, now)[0]?.saidBy).toEqual(['message']);
    const ended = [...seen.slice(0, 2), github('Contoso', { ...later, until: '2026-04' })];
    expect(proposeJobChanges(ended, now)[0]?.saidBy).toEqual(['github', 'message']);
  });

  test('is silenced by a newer signature from the company', () => {
    const seen = [
      notice({ until: '2026-05-15', lastSeenOn: '2026-05-20' }),
      message('Contoso', { ...later, firstSeenOn: '2026-05-30' }),
    ];
    expect(kinds(seen)).toEqual([]);
  });
});

describe('proposeJobChanges: dates', () => {
  test('do not claim a day when the old profile lags behind the signature', () => {
    const lagging = [gravatar('Contoso', { firstSeenOn: '2026-05-01', lastSeenOn: '2026-05-31' }), message('Fabrikam', later)];
    expect(proposeJobChanges(lagging, now)[0]?.date).toEqual({ kind: 'between', after: '2026-05-01', before: '2026-05-20' });
  });

  test('of two sources are joined to the first that saw it', () => {
    const seen = [
      gravatar('Contoso', may),
      gravatar('Fabrikam', later),
      github('Contoso', { firstSeenOn: '2026-05-01', lastSeenOn: '2026-05-27' }),
      github('Fabrikam', { firstSeenOn: '2026-05-30', lastSeenOn: '2026-05-31' }),
    ];
    expect(proposeJobChanges(seen, now)[0]?.date).toEqual({ kind: 'between', after: '2026-05-10', before: '2026-05-20' });
  });
});

describe('proposeJobChanges: properties', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-05-${String(date).padStart(2, '0')}`);
  const one = fc
    .record({
      title: fc.option(fc.constantFrom('Engineer', 'Senior Engineer', 'CTO')),
      company: fc.option(fc.constantFrom('Contoso', 'Fabrikam', 'Northwind', 'Freelance', 'contoso ltd')),
      since: fc.option(fc.constantFrom('2026-05', '2026', '2019-01-01')),
      until: fc.option(fc.constantFrom('2026-04', '2027')),
      statedIn: fc.constantFrom('field' as const, 'text' as const),
      source: fc.constantFrom('message', 'gravatar', 'github'),
      days: fc.tuple(day, day),
    })
    .map(({ days, ...said }) => {
      const [firstSeenOn = '', lastSeenOn = ''] = [...days].sort();
      return sighting({ ...said, accountId: said.source === 'message' ? null : 'a', firstSeenOn, lastSeenOn });
    });

  test('the order of sightings is no matter, and ids are unique and stable', () => {
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), (seen) => {
        const changes = proposeJobChanges(seen, now);
        const again = proposeJobChanges([...seen].reverse(), now);
        expect(again.map((change) => change.id)).toEqual(changes.map((change) => change.id));
        expect(new Set(changes.map((change) => change.id)).size).toBe(changes.length);
      }),
    );
  });

  test('undated profiles of a single source never make a proposal', () => {
    const bio = one.map((each) => ({ ...each, source: 'github', accountId: 'a', since: null, until: null }));
    fc.assert(fc.property(fc.array(bio, { maxLength: 8 }), (seen) => expect(proposeJobChanges(seen, now)).toEqual([])));
  });

  test('an id does not depend on the day', () => {
    const seen = [gravatar('Contoso', may), message('Fabrikam', later)];
    const longer = [
      gravatar('Contoso', { ...may, lastSeenOn: '2026-05-12' }),
      message('Fabrikam', { ...later, lastSeenOn: '2026-06-20' }),
    ];
    expect(proposeJobChanges(longer, new Date('2026-07-01')).map(({ id }) => id)).toEqual(
      proposeJobChanges(seen, now).map(({ id }) => id),
    );
  });
});

describe("proposeJobChanges: with the administrator's aliases", () => {
  const compare = comparerOf({ aliases: [['Contoso', 'Fabrikam']] });
  const kindsKnowing = (sightings: readonly Sighting[]) =>
    proposeJobChanges(sightings, now, { compare, domains: [], past: nothingForgotten }).map(({ kind }) => kind);

  test.each<[string, readonly Sighting[], string]>([
    ['the signature', [gravatar('Contoso', may), message('Fabrikam', later)], 'moved'],
    ['a dated field', [gravatar('Contoso', may), gravatar('Fabrikam', { ...later, since: '2026-05' })], 'moved'],
    [
      'two sources',
      [gravatar('Contoso', may), github('Contoso', may), gravatar('Fabrikam', later), github('Fabrikam', later)],
      'moved',
    ],
    ['a dated history', [gravatar('Contoso', { until: '2026-04' }), github('Fabrikam')], 'left'],
  ])('another name of the employer in %s is no change', (_where, seen, otherwise) => {
    expect(kinds(seen)).toContain(otherwise);
    expect(kindsKnowing(seen)).toEqual([]);
  });

  test('a change that two sources tell under two names of the new employer is one', () => {
    const seen = [
      gravatar('Northwind', may),
      github('Northwind', may),
      gravatar('Contoso', later),
      github('Fabrikam', { ...later, firstSeenOn: '2026-05-25' }),
    ];
    expect(kinds(seen)).toEqual([]);
    expect(kindsKnowing(seen)).toEqual(['moved']);
  });

  test('a higher title under the other name is a promotion', () => {
    const seen = [
      message('Contoso', { ...may, title: 'Buyer' }),
      message('Fabrikam', { ...later, title: 'Head of Procurement' }),
    ];
    expect(kindsKnowing(seen)).toEqual(['promoted']);
  });
});
