import { authorNames } from '../../../src/connectors/bluesky/author-names';
import profile from '../../fixtures/bluesky/recorded/profile.json';
import { HttpError } from '../../../src/connectors/connector';
import { listenIo } from '../../support/listen-io';
import { alwaysReplying } from '../../support/recorded-http';

const [anna, hidden, gone] = [profile.did, 'did:plc:hiddenaaaaaaaaaaaaaaaaaa', 'did:plc:goneaaaaaaaaaaaaaaaaaaaa'];
const labels = [{ src: hidden, uri: `at://${hidden}`, val: '!no-unauthenticated', cts: '2026-01-01T00:00:00Z' }];
const body = { profiles: [profile, { ...profile, did: hidden, labels }] };

describe('naming authors on Bluesky', () => {
  test('asks for all of them at once', async () => {
    const http = alwaysReplying({ body });
    await authorNames.ask([anna, hidden], listenIo(http));
    expect(http.asked.map(({ url }) => url)).toEqual([
      `https://public.api.bsky.app/xrpc/app.bsky.actor.getProfiles?actors=${encodeURIComponent(anna)}&actors=${encodeURIComponent(hidden)}`,
    ]);
  });

  test('tells who they are; nothing of who is not shown to strangers; and that nobody knows the others', async () => {
    expect(await authorNames.ask([anna, hidden, gone], listenIo(alwaysReplying({ body })))).toEqual({
      kind: 'named',
      authors: [
        {
          ...{ network: 'bluesky', id: anna, handle: 'ilze.northwind.example', name: 'Ilze Bērziņa' },
          url: 'https://bsky.app/profile/ilze.northwind.example',
        },
        { network: 'bluesky', id: gone, handle: 'handle.invalid', url: `https://bsky.app/profile/${gone}`, name: null },
      ],
      deletions: [{ of: 'account', id: hidden }],
    });
  });

  test.each([
    [{ status: 429 }, { kind: 'refused', reason: 'quota' }],
    [{ body: '<html>' }, { kind: 'unreadable' }],
    [{ body: {} }, { kind: 'unreadable' }],
    [new HttpError('timeout'), { kind: 'unreachable' }],
  ])('says why nothing was learnt', async (reply, expected) => {
    expect(await authorNames.ask([anna], listenIo(alwaysReplying(reply)))).toMatchObject(expected);
  });
});
