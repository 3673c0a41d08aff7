import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { connectors, listeners } from '../../src/connectors/registry';
import { ConfigError, readConfig, settingVariable } from '../../src/service/config';

const folder = mkdtempSync(path.join(tmpdir(), 'acquaint-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, content: unknown) => {
  const file = path.join(folder, name);
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
};

const problemsOf = (env: Record<string, string>): readonly string[] => {
  try {
    readConfig({ env, folder });
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
};

describe('the configuration', () => {
  test('has defaults for everything', () => {
    const config = readConfig({ env: {}, folder });
    expect(config).toMatchObject({ port: 3443, databaseUrl: null, secret: null, settingsFile: null });
    expect(config.dataFolder).toBe(path.join(folder, '.acquaint'));
    expect(config.settings).toMatchObject({
      legal: { basis: null, notice: null },
      rights: { lookUp: 'reader', decide: 'responder' },
      excludedGroups: [],
      networkCaps: {},
      brand: null,
      competitors: [],
      ownDomains: [],
      excludedDomains: [],
      companyAliases: [],
      networks: {},
      watch: { on: true, intervalDays: 7, metWithinDays: 90 },
      retention: { sightingsDays: 730, unopenedPeopleDays: 365, mentionsDays: 365, lookupAuditDays: 365 },
      listening: { on: false, streams: {} },
    });
  });

  test('takes an empty variable for one that is not set', () => {
    expect(readConfig({ env: { ACQUAINT_PORT: '', DATABASE_URL: '' }, folder }).port).toBe(3443);
  });

  test('reports every bad value at once', () => {
    const settings = write('bad.json', {
      brand: { name: '' },
      ownDomains: ['not a domain'],
      companyAliases: [['Northwind', 'Tailspin Toys'], ['alone'], ['Fabrikam', ' ']],
      networks: { bluesky: 'yes' },
      surprise: 1,
    });
    const problems = problemsOf({
      ACQUAINT_PORT: '70000',
      DATABASE_URL: 'mysql://x',
      ACQUAINT_SECRET: 'short',
      ACQUAINT_CONFIG: settings,
    });
    for (const name of [
      'ACQUAINT_PORT',
      'DATABASE_URL',
      'ACQUAINT_SECRET',
      'brand.name',
      'ownDomains.0',
      'companyAliases.1',
      'companyAliases.2.1',
      'networks.bluesky',
      'surprise',
    ]) {
      expect(problems.join('\n')).toContain(name);
    }
  });

  test('never repeats a secret in a problem', () => {
    expect(problemsOf({ ACQUAINT_SECRET: 'hunter2', DATABASE_URL: 'mysql://user:hunter2@host' }).join()).not.toContain('hunter2');
  });

  test('says which file can’t be read, and that a named one is missing', () => {
    expect(problemsOf({ ACQUAINT_CONFIG: write('broken.json', '{') })[0]).toMatch(/^broken\.json can't be read/);
    expect(problemsOf({ ACQUAINT_CONFIG: 'absent.json' })[0]).toMatch(/absent\.json does not exist/);
  });

  test('says which network does not exist, and which do', () => {
    const problems = problemsOf({ ACQUAINT_CONFIG: write('networks.json', { networks: { friendster: true } }) });
    const known = connectors.map(({ id }) => id).join(', ');
    expect(problems[0]).toContain(`networks.friendster: there is no such network; known are ${known}`);
  });

  test('names streams and places that there are not', () => {
    const streams = {
      friendster: {},
      bluesky: { places: ['bsky.app'] },
      mastodon: { places: ['mastodon.social', 'twitter.com'] },
      rss: { on: false, places: ['http://news.example/feed'] },
    };
    const problems = problemsOf({ ACQUAINT_CONFIG: write('streams.json', { listening: { on: true, streams } }) });
    expect(problems).toEqual([
      `streams.json, listening.streams.friendster: there is no such stream; known are ${listeners.map(({ id }) => id).join(', ')}`,
      'streams.json, listening.streams.bluesky.places: must be empty, this stream has no places to list',
      'streams.json, listening.streams.mastodon.places.1: must be the name of a Mastodon server, or of its public timeline such as mastodon.social/public/local',
      'streams.json, listening.streams.rss.places.0: must be the https address of a feed',
    ]);
  });

  test('keeps nothing for a time that is too short to be of use, too long to be lawful, or no number of days', () => {
    const retention = { sightingsDays: 179, unopenedPeopleDays: 3651, mentionsDays: 7.5, lookupAuditDays: 30, forEver: true };
    expect(problemsOf({ ACQUAINT_CONFIG: write('retention.json', { retention }) })).toEqual([
      'retention.json, retention.sightingsDays: must be a whole number of days from 180 to 3650',
      'retention.json, retention.unopenedPeopleDays: must be a whole number of days from 30 to 3650',
      'retention.json, retention.mentionsDays: must be a whole number of days from 7 to 3650',
      'retention.json, retention: Unrecognized key: "forEver"',
    ]);
  });

  test('takes the names of one company without the spaces around them, and up to 500 companies', () => {
    const names = [' Northwind ', 'Ziemeļvējš'];
    const file = write('aliases.json', { companyAliases: [names] });
    const { settings } = readConfig({ env: { ACQUAINT_CONFIG: file }, folder });
    expect(settings.companyAliases).toEqual([['Northwind', 'Ziemeļvējš']]);
    const tooMany = write('many.json', { companyAliases: Array.from({ length: 501 }, () => names) });
    expect(problemsOf({ ACQUAINT_CONFIG: tooMany })[0]).toContain('companyAliases');
  });

  test('still reads brands as they were written before, and fills in what is new', () => {
    const old = {
      name: 'Contoso',
      products: ['Contoso Portal'],
      handles: ['contoso'],
      hashtags: ['contoso'],
      sites: ['contoso.com'],
    };
    const { brand } = readConfig({ env: { ACQUAINT_CONFIG: write('old.json', { brand: old }) }, folder }).settings;
    expect(brand).toEqual({ ...old, names: [], people: [], topics: [], languages: [], near: [], notNear: [] });
  });

  test('says what is wrong with a brand, and where', () => {
    const brand = {
      name: '?!',
      handles: ['https://social.example/@contoso', 'two words'],
      hashtags: ['two words'],
      languages: ['xx'],
      near: ['invoice', 'a'],
      surprise: 1,
    };
    const problems = problemsOf({ ACQUAINT_CONFIG: write('brand.json', { brand }) }).join('\n');
    for (const part of [
      'name: must have a letter',
      'handles.0: must be an account',
      'handles.1',
      'hashtags.0: must be one hashtag',
    ])
      expect(problems).toContain(`brand.${part}`);
    expect(problems).toContain('brand.languages.0: must be one of en, lv, nb, ro, ru');
    expect(problems).toContain('brand.near.1: must be at least 2 characters');
    expect(problems).toContain('surprise');
  });

  test('lets no two brands share a name, and no word be asked for and forbidden', () => {
    const twice = { brand: { name: 'Contoso', near: ['app'], notNear: ['App'] }, competitors: [{ name: 'Fabrikam' }] };
    expect(problemsOf({ ACQUAINT_CONFIG: write('twice.json', twice) })[0]).toContain(
      'brand.near.0: must not stand in notNear too',
    );
    const same = { brand: { name: 'Contoso' }, competitors: [{ name: 'Fabrikam' }, { name: 'contoso' }] };
    expect(problemsOf({ ACQUAINT_CONFIG: write('same.json', same) })[0]).toContain('competitors.1.name: must differ');
  });

  test('prefers the file in the folder over the fallback', () => {
    const fallbackSettingsFile = write('fallback.json', { ownDomains: ['fallback.example'] });
    expect(readConfig({ env: {}, folder, fallbackSettingsFile }).settings.ownDomains).toEqual(['fallback.example']);
    const file = write('acquaint.config.json', { ownDomains: ['Own.Example'] });
    const config = readConfig({ env: {}, folder, fallbackSettingsFile });
    rmSync(file);
    expect(config.settings.ownDomains).toEqual(['own.example']);
  });

  test('hands each connector the settings that the environment names', () => {
    expect(settingVariable('gravatar', 'apiKey')).toBe('ACQUAINT_GRAVATAR_API_KEY');
    const { connectorSettings } = readConfig({ env: { ACQUAINT_GRAVATAR_API_KEY: 'k' }, folder });
    expect(connectorSettings['gravatar']).toEqual({ apiKey: 'k' });
    expect(connectorSettings['bluesky']).toEqual({});
  });

  test('accepts the example that is shipped', () => {
    const example = path.resolve(__dirname, '../../assets/acquaint.config.example.json');
    expect(readConfig({ env: { ACQUAINT_CONFIG: example }, folder }).settings.brand?.name).toBe('Contoso');
  });
});
