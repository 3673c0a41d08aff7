import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { ConnectorIo } from '../../../src/connectors/connector';
import { foursquare } from '../../../src/connectors/foursquare';
import type { TipsAnswer } from '../../../src/connectors/tip-source';
import { alwaysReplying, recordedHttp, type RecordedHttp } from '../../support/recorded-http';
import { failures, now, type FailureName } from '../describe-connector';

const place = '0123456789abcdef01234567';
const key = 'a key of the tests';
const url = `https://places-api.foursquare.com/places/${place}/tips?limit=50&sort=NEWEST`;
const fixture: unknown = JSON.parse(readFileSync(path.resolve(__dirname, '../../fixtures/foursquare/tips.json'), 'utf8'));

const ioWith = (http: RecordedHttp): ConnectorIo => ({ http, now, settings: { key } });
const ask = (body: unknown): Promise<TipsAnswer> => foursquare.ask(place, ioWith(alwaysReplying({ body })));
const tipsOf = (answer: TipsAnswer) => (answer.kind === 'told' ? answer.tips : []);

describe('Foursquare', () => {
  test('has a complete card', () => {
    expect(foursquare.sends).toMatch(/^[A-Z].{20,}\.$/);
    for (const { help } of foursquare.settings) expect(help).toMatch(/^[A-Z].{20,}\.$/);
    expect(foursquare.settings).toMatchObject([{ name: 'key', secret: true, required: true }]);
    expect(foursquare.pageOf(place)).toBe(`https://foursquare.com/v/${place}`);
  });

  test('is asked as its contract says, with the key in a header, and for nothing that anybody may store', async () => {
    const http = recordedHttp({ [url]: { body: fixture } });
    await foursquare.ask(place, ioWith(http));
    expect(http.asked).toEqual([
      {
        url,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${key}`,
          'cache-control': 'no-store',
          'x-places-api-version': '2025-06-17',
        },
      },
    ]);
    for (const asked of http.asked) expect(foursquare.hosts).toContain(new URL(asked.url).hostname);
  });

  test('tells each tip that says something once, newest first, those without a date last', async () => {
    expect(tipsOf(await ask(fixture))).toEqual([
      {
        id: '5a10000000000000000000a2',
        text: 'Terrible service, we waited an hour.\nNever again.',
        writtenAt: '2026-11-01T18:40:00.000Z',
      },
      {
        id: '5a10000000000000000000a1',
        text: 'Great coffee and friendly people, I love this place!',
        writtenAt: '2024-05-02T09:12:00.000Z',
      },
      { id: '5a10000000000000000000a3', text: 'The queue is on the left.', writtenAt: null },
    ]);
  });

  test('says nothing of a place without tips, and that there is no such place', async () => {
    expect(await ask([])).toEqual({ kind: 'told', tips: [] });
    expect(await foursquare.ask(place, ioWith(alwaysReplying({ status: 404, body: { message: 'not found' } })))).toEqual({
      kind: 'no-such-place',
    });
  });

  test.each(Object.keys(failures) as FailureName[])('makes the right answer of %s', async (name) => {
    const [reply, answer] = failures[name];
    expect(await foursquare.ask(place, ioWith(alwaysReplying(reply)))).toMatchObject(answer);
  });

  test('makes harmless text of hostile text', async () => {
    const rest = { id: 'one', created_at: 'yesterday' };
    const text = `<script>alert(1)</script>\u202e\u0000\u001b[31m${'z\u0301\u0302\u0303\u0304'.repeat(3)} ${'long '.repeat(20_000)}`;
    const [tip] = tipsOf(await ask([{ ...rest, text }]));
    expect(tip?.text).toMatch(/^<script>alert\(1\)<\/script>\[31m/);
    expect(tip?.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(tip?.text.length).toBeLessThanOrEqual(5000);
    expect(tip?.writtenAt).toBeNull();
  });

  test('reads no more than it asked for', async () => {
    const many = Array.from({ length: 500 }, (_unused, at) => ({ id: `tip-${at}`, text: 'Nice.' }));
    expect(tipsOf(await ask(many))).toHaveLength(50);
  });

  test('lets a bug surface instead of calling it a failure of the source', async () => {
    const http = { asked: [], get: () => Promise.reject(new TypeError('bug')) };
    await expect(foursquare.ask(place, ioWith(http))).rejects.toThrow('bug');
  });
});
