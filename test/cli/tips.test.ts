import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkPlaceTips } from '../../src/cli/doctor/tips-check';
import { printTips } from '../../src/cli/tips-command';
import type { PlaceTips } from '../../src/contract/place-tips';
import { settingsOf } from '../support/settings';
import { temporaryFolder } from '../support/stores';
import { noNetworks, runMain } from './run-main';

const ownPlaces = [{ name: 'Café', foursquareId: '0123456789abcdef01234567' }];
const source = { name: 'Foursquare', homepage: 'https://foursquare.com' };
const told: PlaceTips = {
  source,
  places: [
    {
      ...{ name: 'Café', url: 'https://foursquare.com/v/one', outcome: 'told', retryAt: null },
      tips: [
        {
          ...{ id: 'a', text: 'Rude\nwaiters\u001b[31m\u202e', writtenAt: '2026-11-01T18:40:00.000Z' },
          tone: { label: 'negative', confidence: 0.9, by: 'model' },
        },
        { ...{ id: 'b', text: 'Fine', writtenAt: null }, tone: { label: 'unsure', confidence: 0.3, by: 'words' } },
      ],
    },
    {
      ...{
        name: 'Shop',
        url: 'https://foursquare.com/v/two',
        outcome: 'too-many',
        retryAt: '2026-11-21T09:02:00.000Z',
        tips: [],
      },
    },
  ],
};

function printed(tips: PlaceTips, json: boolean) {
  const said = { out: '', err: '' };
  const terminal = { out: (text: string) => void (said.out += text), err: (text: string) => void (said.err += text) };
  return { code: printTips(tips, { json, terminal }), ...said };
}

describe('tips', () => {
  test('are printed by place, as text that can’t steer the terminal', () => {
    const { code, out } = printed(told, false);
    expect(code).toBe(0);
    expect(out.split('\n')).toEqual([
      ...['Café', '    https://foursquare.com/v/one', '  2026-11-01 negative: Rude waiters[31m', '  undated unsure: Fine'],
      ...['Shop', '    https://foursquare.com/v/two', '  asked too often, again after 2026-11-21T09:02:00.000Z', ''],
    ]);
  });

  test('are printed as one object a place', () => {
    const { out } = printed(told, true);
    const places = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(places).toEqual(told.places.map((place) => ({ source: 'Foursquare', ...place })));
  });

  test('that could not be had of any place are a failure', () => {
    expect(printed({ source, places: told.places.slice(1) }, false).code).toBe(1);
  });

  test('are off without a key, and the command asks nobody', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'acquaint.config.json'), JSON.stringify({ ...noNetworks, ownPlaces }));
    const { code, out, err } = await runMain(['tips'], { folder });
    expect([code, out]).toEqual([1, '']);
    expect(err).toContain('acquaint doctor');
  }, 60_000);
});

describe('the doctor', () => {
  test.each([
    ['nothing is set', {}, {}, 'set ACQUAINT_FOURSQUARE_KEY and list your places in "ownPlaces"'],
    ['the key is missing', { ownPlaces }, {}, 'To use it set ACQUAINT_FOURSQUARE_KEY.'],
    ['no place is listed', {}, { foursquare: { key: 'k' } }, 'To use it list your places in "ownPlaces".'],
  ])('says what tips lack where %s', (_what, change, connectorSettings, advice) => {
    const result = checkPlaceTips({ settings: settingsOf(change), connectorSettings });
    expect(result).toMatchObject({ status: 'note', subject: 'tips Foursquare', found: 'off' });
    expect(result.advice).toContain(advice);
  });

  test('says that tips are on, and that nothing is asked before the setup is done', () => {
    const connectorSettings = { foursquare: { key: 'k' } };
    const on = checkPlaceTips({ settings: settingsOf({ ownPlaces }), connectorSettings });
    expect(on).toMatchObject({ status: 'ok', found: expect.stringContaining('on for one place') as string });
    const early = checkPlaceTips({ settings: settingsOf({ ownPlaces, legal: {} }), connectorSettings });
    expect(early).toMatchObject({ status: 'ok', found: 'not asked before the setup is done' });
  });
});
