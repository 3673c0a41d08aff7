import { brreg } from '../../../src/connectors/brreg';
import { HttpError } from '../../../src/connectors/connector';
import type { Profile } from '../../../src/domain/identity/profile';
import enheter from '../../fixtures/brreg/synthetic/enheter.json';
import { recordedHttp, type Routes } from '../../support/recorded-http';
import { describeConnector, now } from '../describe-connector';
import {
  bareSite,
  clueOf,
  domain,
  groupOf,
  named,
  nobody,
  onTheWire,
  roleOf,
  rolesAt,
  routes,
  unit,
  units,
  wwwSite,
} from './answers';

const kari = clueOf('Kari Holmedal');

describeConnector(brreg, {
  clue: kari,
  found: routes(),
  unknown: [[() => true, { body: nobody }]],
  foreign: [
    { kind: 'address', value: `kari@${domain}`, source: 'message' },
    { kind: 'domain', value: domain, source: 'message' },
    { kind: 'name', value: 'Kari Holmedal', source: 'message' },
    { kind: 'handle', network: 'brreg', value: '912345671', source: 'message' },
    { kind: 'name-at-company', value: 'Anna Bērziņa', domain: 'piemers.lv', company: 'AS Piemērs', source: 'message' },
    { kind: 'name-at-company', value: 'Mari Tamm', domain: 'naide.ee', company: 'Näide AS', source: 'message' },
    { kind: 'name-at-company', value: 'Ann Smith', domain: 'contoso.com', company: 'Contoso Ltd', source: 'message' },
    { kind: 'name-at-company', value: 'Ann Smith', domain: 'contoso.com', company: null, source: 'message' },
  ],
  // The suite asks for at least one link with its handle. This connector claims none: the handle is null.
  profileUrls: [['https://virksomhet.brreg.no/nb/oppslag/enheter/912345671', JSON.parse('null')]],
});

async function profilesOf(given: Routes, clue = kari): Promise<readonly Profile[]> {
  const finding = await brreg.find(clue, { http: recordedHttp(given), now, settings: {} });
  return finding.kind === 'found' ? finding.found.map(({ profile }) => profile) : [];
}

describe('what the register says of a person', () => {
  test('is their role at the company of the sender, in its own words and without a date that it does not state', async () => {
    expect(await profilesOf(routes())).toEqual([
      {
        account: {
          network: 'brreg',
          id: '912345671#kari-moen-holmedal',
          handle: 'FJORDVIK EKSEMPEL AS',
          url: 'https://virksomhet.brreg.no/nb/oppslag/enheter/912345671',
        },
        foundBy: ['domain'],
        name: 'Kari Moen Holmedal',
        bio: null,
        place: null,
        pictureUrl: null,
        addresses: [],
        links: [{ url: 'https://www.fjordvik-eksempel.no/', verified: false }],
        positions: [
          { title: 'Styrets leder', company: 'FJORDVIK EKSEMPEL AS', since: null, until: null, place: null, statedIn: 'field' },
        ],
        seenAt: now.toISOString(),
      },
    ]);
  });

  test('is read of a role that stands alone instead of in a list', async () => {
    const [group] = onTheWire.rollegrupper;
    const alone = { rollegrupper: [{ ...group, roller: group?.roller[0] }] };
    expect(await profilesOf(routes(alone), clueOf('Olav Eirik Granheim'))).toMatchObject([
      { positions: [{ title: 'Daglig leder' }] },
    ]);
  });

  test('never holds a birth date, nor anybody else', async () => {
    const text = JSON.stringify(await profilesOf(routes()));
    expect(text).not.toContain('1970');
    expect(text).not.toMatch(/Granheim|Lundeby|Deloitte/i);
  });

  test('is nothing of somebody who died', async () => {
    const roles = groupOf('2026-01-01', roleOf({ name: ['Kari', 'Holmedal'], died: true }));
    expect(await profilesOf(routes(roles))).toEqual([]);
  });

  test('joins the roles of one person', async () => {
    const name = ['Kari', 'Holmedal'] as const;
    const roles = groupOf('2026-01-01', roleOf({ name }), roleOf({ name, role: ['MEDL', 'Styremedlem'] }));
    const [profile, ...others] = await profilesOf(routes(roles));
    expect(profile?.positions.map(({ title }) => title)).toEqual(['Daglig leder', 'Styremedlem']);
    expect(others).toEqual([]);
  });

  test('keeps two of one name apart without keeping what tells them apart', async () => {
    const name = ['Kari', 'Holmedal'] as const;
    const younger = roleOf({ name, born: '1999-02-03', role: ['MEDL', 'Styremedlem'] });
    const profiles = await profilesOf(routes(groupOf('2026-01-01', roleOf({ name }), younger)));
    expect(profiles.map(({ account }) => account.id)).toEqual(['912345671#kari-holmedal-dagl', '912345671#kari-holmedal-medl']);
    expect(JSON.stringify(profiles)).not.toContain('1999');
  });

  test('leaves out auditors, accountants and trustees, who do not work there', async () => {
    const outside = ['REVI', 'REGN', 'BOBE', 'PROK', 'SIGN'].map((code) =>
      roleOf({ name: ['Kari', 'Holmedal'], role: [code, 'Revisor'] }),
    );
    expect(await profilesOf(routes(groupOf('2026-01-01', ...outside)))).toEqual([]);
  });

  test('of a role that was left is that it had ended by the day the register last changed', async () => {
    const roles = groupOf('2026-11-02', roleOf({ name: ['Kari', 'Holmedal'], left: true }));
    expect(await profilesOf(routes(roles))).toMatchObject([
      { positions: [{ title: 'Daglig leder', since: null, until: '2026-11-02' }] },
    ]);
  });

  test.each([[null], ['soon'], ['2026-13-45']])('is nothing of a role that was left on the day %j', async (day) => {
    expect(await profilesOf(routes(groupOf(day, roleOf({ name: ['Kari', 'Holmedal'], left: true }))))).toEqual([]);
  });

  test('leaves out a broken role, not the whole answer', async () => {
    const odd = [null, 'x', { type: 5 }, { type: { kode: 'MEDL', beskrivelse: 'Styremedlem' } }];
    expect(
      await profilesOf(routes({ rollegrupper: [{ roller: [...odd, roleOf({ name: ['Kari', 'Holmedal'] })] }] })),
    ).toHaveLength(1);
  });

  test('comes out as clipped text, however hostile', async () => {
    const hostile = units({ ...unit, navn: `<b>${'x'.repeat(5_000)}\u202E` });
    const given: Routes = [[wwwSite, { body: hostile }], ...routes()];
    const [profile] = await profilesOf(given);
    expect(profile?.account.handle).toHaveLength(300);
    expect(profile?.account.handle).toMatch(/^<b>x+…$/);
  });
});

describe('asking the register', () => {
  const urlsAsked = async (given: Routes, clue = kari) => {
    const http = recordedHttp(given);
    await brreg.find(clue, { http, now, settings: {} });
    return http.asked.map(({ url }) => url);
  };

  test('names the company’s domain, and never the person', async () => {
    const urls = await urlsAsked(routes());
    expect(urls).toEqual([bareSite, wwwSite, rolesAt('912345671')]);
    expect(urls.join(' ')).not.toMatch(/kari|holmedal/i);
  });

  test('goes on by the name in the signature where no company has registered that site', async () => {
    const byMail = units({ ...unit, hjemmeside: undefined, epostadresse: `post@${domain}` });
    for (const body of [enheter, byMail]) {
      const given: Routes = [[wwwSite, { body: nobody }], [named, { body }], ...routes()];
      expect(await urlsAsked(given)).toEqual([bareSite, wwwSite, named, rolesAt('912345671')]);
      expect(await profilesOf(given)).toHaveLength(1);
    }
  });

  test.each([
    ['the name alone', undefined],
    ['another site', 'www.annen-fjordvik.no'],
    ['a page on somebody else’s site', `www.${domain}/medlemmer/fjordvik`],
    ['a site below the domain', `butikk.${domain}`],
    ['no web site at all', 'javascript:alert(1)'],
  ])('takes no company that has %s', async (_what, hjemmeside) => {
    const given: Routes = [[() => true, { body: units({ ...unit, hjemmeside }) }]];
    expect(await urlsAsked(given)).toEqual([bareSite, wwwSite, named]);
  });

  test.each(['http://Fjordvik-Eksempel.no/', 'fjordvik-eksempel.no/no', 'WWW.FJORDVIK-EKSEMPEL.NO'])(
    'knows the site when it is written %s',
    async (hjemmeside) => {
      expect(await profilesOf([[wwwSite, { body: units({ ...unit, hjemmeside }) }], ...routes()])).toHaveLength(1);
    },
  );

  test('does not take a company that was removed', async () => {
    const removed = units({ ...unit, slettedato: '2025-01-01' });
    expect(await profilesOf([[() => true, { body: removed }]])).toEqual([]);
  });

  test('asks the companies of a group one after the other, the one that bears the name first', async () => {
    const holding = { ...unit, organisasjonsnummer: '911111111', navn: 'HOLMEN INVEST AS', antallAnsatte: 900 };
    const given: Routes = [
      [wwwSite, { body: units(holding, unit) }],
      [rolesAt('912345671'), { body: groupOf('2026-01-01', roleOf({ name: ['Olav', 'Granheim'] })) }],
      [rolesAt('911111111'), { body: groupOf('2026-01-01', roleOf({ name: ['Kari', 'Holmedal'] })) }],
      ...routes(),
    ];
    expect((await urlsAsked(given)).slice(2)).toEqual([rolesAt('912345671'), rolesAt('911111111')]);
    expect(await profilesOf(given)).toMatchObject([{ account: { id: '911111111#kari-holmedal' } }]);
  });

  test('asks nobody where many companies of other names share one site, as the housing societies of one manager do', async () => {
    const societies = [1, 2, 3, 4].map((at) => ({ ...unit, organisasjonsnummer: `91111111${at}`, navn: `BORETTSLAGET ${at}` }));
    const given: Routes = [[wwwSite, { body: units(...societies) }], ...routes()];
    expect(await urlsAsked(given, clueOf('Kari Holmedal', null))).toEqual([bareSite, wwwSite]);
  });

  test('answers with what one question found though another one failed', async () => {
    expect(await profilesOf([[bareSite, new HttpError('timeout')], ...routes()])).toHaveLength(1);
  });

  test('never calls a failed question an answer', async () => {
    const http = recordedHttp([
      [bareSite, new HttpError('timeout')],
      [wwwSite, { body: nobody }],
    ]);
    expect(await brreg.find(kari, { http, now, settings: {} })).toMatchObject({ kind: 'unreachable' });
  });

  test.each([404, 410])('takes a unit without roles (%i) for one without people', async (status) => {
    const given: Routes = [[rolesAt('912345671'), { status, body: {} }], ...routes()];
    expect(await brreg.find(kari, { http: recordedHttp(given), now, settings: {} })).toEqual({ kind: 'none' });
  });

  test('asks about a company outside .no that states its Norwegian form', async () => {
    const http = recordedHttp([[() => true, { body: nobody }]]);
    const clue = {
      kind: 'name-at-company',
      value: 'Kari Holmedal',
      domain: 'fjordvik.com',
      company: 'Fjordvik ASA',
      source: 'message',
    } as const;
    await brreg.find(clue, { http, now, settings: {} });
    expect(http.asked).toHaveLength(3);
  });
});
