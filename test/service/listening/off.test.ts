import { listeners } from '../../../src/connectors/registry';
import { listenersOff } from '../../../src/service/listening/off';
import { settingsOf } from '../../support/settings';

const streams = { gdelt: { on: false, places: [] }, rss: { on: true, places: ['https://news.example/feed'] } };
const settings = settingsOf({ listening: { on: true, streams } });

describe('networks that could be listened to besides', () => {
  test('are told with every setting that is missing, by variable, and with what has to be listed', () => {
    const off = listenersOff(listeners, settings, { x: { token: 'a' }, youtube: { apiKey: 'k' } });
    const told = Object.fromEntries(off.map(({ listener, ...rest }) => [listener, rest]));
    expect(told['x']?.missing).toEqual([
      {
        setting: 'monthlyDollars',
        variable: 'ACQUAINT_X_MONTHLY_DOLLARS',
        secret: false,
        help: expect.stringContaining('30 days'),
      },
    ]);
    expect(told['linkedin']?.missing.map(({ variable }) => variable)).toEqual([
      'ACQUAINT_LINKEDIN_TOKEN',
      'ACQUAINT_LINKEDIN_ORGANIZATION',
    ]);
    expect(told['mastodon']).toMatchObject({
      missing: [],
      toList: expect.stringMatching(/^name of a Mastodon server/),
      switchedOff: false,
    });
    expect(told['gdelt']).toMatchObject({ switchedOff: true });
    expect(told['bluesky search']?.missing.map(({ variable }) => variable)).toEqual([
      'ACQUAINT_BLUESKY_HANDLE',
      'ACQUAINT_BLUESKY_PASSWORD',
    ]);
    expect(told).not.toHaveProperty('mastodon live');
    for (const on of ['youtube', 'rss', 'stackexchange', 'hackernews', 'bluesky']) expect(told).not.toHaveProperty(on);
  });

  test.each([
    [{}, [{ missing: [{ setting: 'server' }, { setting: 'token' }], toList: null }]],
    [{ server: 'other.example', token: 'a' }, [{ missing: [], toList: expect.stringContaining('that the key is for') }]],
    [{ server: 'social.example', token: 'a' }, []],
  ])('are told of a second way too, as long as it leads nowhere', (mastodon, expected) => {
    const places = { mastodon: { on: true, places: ['social.example'] } };
    const values = { mastodon, bluesky: { handle: 'a.example', password: 'b' } };
    const off = listenersOff(listeners, settingsOf({ listening: { on: true, streams: places } }), values);
    expect(off.filter(({ listener }) => /^(?:mastodon|bluesky)/.test(listener))).toMatchObject(expected);
  });
});
