import { checkSettings, describeProblem } from '../../../src/service/settings/check-settings';
import { describeMissingSetup, isSetUp, missingSetup } from '../../../src/service/settings/required-setup';
import { settingsOf, setUp } from '../../support/settings';

const problemsOf = (document: unknown) => {
  const checked = checkSettings(document);
  return checked.kind === 'problems' ? checked.problems : [];
};

describe('settings', () => {
  test('are everything that is left out at its default', () => {
    expect(checkSettings({})).toMatchObject({
      kind: 'settings',
      settings: { answerTimes: { urgent: 4 }, rights: { lookUp: 'reader' }, lookup: { start: 'automatic' } },
    });
  });

  test('are refused with the place of every problem', () => {
    const wrong = {
      organisation: { name: ' ' },
      legal: { basis: 'curiosity', notice: { kind: 'page', url: 'http://contoso.com' }, noticeSince: 'yesterday' },
      rights: { decide: 'anyone' },
      answerTimes: { urgent: 0.5 },
      excludedGroups: [{ name: 'Press', addresses: ['anna@paper.example', 'nobody'] }, { name: 'press' }],
      networkCaps: { peopledatalabs: { callsAMonth: -1 } },
      surprise: true,
    };
    const places = problemsOf(wrong).map(({ path }) => path.join('.'));
    for (const place of [
      'organisation.name',
      'legal.basis',
      'legal.notice.url',
      'legal.noticeSince',
      'rights.decide',
      'answerTimes.urgent',
      'excludedGroups.0.addresses.1',
      'networkCaps.peopledatalabs.callsAMonth',
      '',
    ])
      expect(places).toContain(place);
    expect(problemsOf({ excludedGroups: [{ name: 'Press' }, { name: 'press' }] })).toEqual([
      { path: ['excludedGroups', 1, 'name'], message: 'must differ from the names of the other groups' },
    ]);
  });

  test('name only networks, streams and places that there are', () => {
    const wrong = {
      networks: { friendster: true },
      networkCaps: { friendster: { callsAMonth: 1 } },
      listening: { streams: { friendster: {}, rss: { places: ['http://news.example/feed'] } } },
    };
    expect(problemsOf(wrong).map(describeProblem)).toEqual([
      expect.stringMatching(/^networks\.friendster: there is no such network; known are /),
      expect.stringMatching(/^networkCaps\.friendster: there is no such network; known are /),
      expect.stringMatching(/^listening\.streams\.friendster: there is no such stream; known are /),
      'listening.streams.rss.places.0: must be the https address of a feed',
    ]);
  });

  test.each([[null], ['text'], [[]], [42]])('are not %j', (document) => {
    expect(problemsOf(document)).toEqual([{ path: [], message: expect.stringContaining('expected object') }]);
  });
});

describe('what is required before anything is asked', () => {
  test('is a legal basis, a notice, and that networks were chosen', () => {
    expect(missingSetup(settingsOf({ legal: {}, networks: {} }))).toEqual(['legal-basis', 'notice', 'networks']);
    expect(missingSetup(settingsOf({ legal: { ...setUp.legal, basis: null } }))).toEqual(['legal-basis']);
    expect(missingSetup(settingsOf({ legal: { ...setUp.legal, notice: null } }))).toEqual(['notice']);
    expect(isSetUp(settingsOf({ networks: { bluesky: false } }))).toBe(true);
  });

  test('is told with what to do', () => {
    expect(describeMissingSetup(['notice', 'networks'])).toBe(
      'Choose how people are told ("legal": {"notice": …}), the networks ("networks": {…}) on the setup page or in acquaint.config.json. Until then no network is asked and nothing is listened to.',
    );
  });
});

test.each(['Con\u0000toso', 'Contoso \ud83d', '\udc69'])('no store keeps %j: it is refused with its place', (name) => {
  const checked = checkSettings({ organisation: { name }, companyAliases: [['Contoso', name]] });
  const message = 'must not have NUL characters or halves of a letter';
  expect(checked).toEqual({
    kind: 'problems',
    problems: [
      { path: ['organisation', 'name'], message },
      { path: ['companyAliases', 0, 1], message },
    ],
  });
});
