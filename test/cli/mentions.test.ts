import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { printOfWords } from '../../src/domain/brand/print-of-words';
import { openPurse } from '../../src/service/listening/purse';
import { createPgliteStore } from '../../src/service/store/create-store';
import { heardToFile, mentionOf } from '../support/heard';
import { settingsOf } from '../support/settings';
import { temporaryFolder, testTemplate } from '../support/stores';
import { noNetworks, runMain } from './run-main';

const listening = { brand: { name: 'Contoso' }, listening: { on: true, streams: { mastodon: { places: [] } } } };

async function folderWithMentions(settings: object = listening): Promise<string> {
  const folder = temporaryFolder();
  writeFileSync(path.join(folder, 'acquaint.config.json'), JSON.stringify({ ...noNetworks, ...settings }));
  const store = await createPgliteStore({ folder: path.join(folder, '.acquaint'), secret: null, template: await testTemplate() });
  const owner = randomUUID();
  await store.listening.claim('bluesky', owner);
  const mentions = [
    mentionOf('old', { publishedAt: '2026-10-31T23:59:00.000Z', text: 'Contoso, long ago' }),
    mentionOf('evil', {
      publishedAt: '2026-11-02T08:00:00.000Z',
      text: '=HYPERLINK("https://evil.example", "Contoso")\u001b[31m',
    }),
    mentionOf('other', { publishedAt: '2026-11-02T09:00:00.000Z', text: 'Contoso, a street' }),
    mentionOf('new', { publishedAt: '2026-11-03T08:00:00.000Z', text: 'Contoso,\nagain' }),
  ];
  await store.listening.file(
    heardToFile({ owner, mentions, lastEventAt: '2026-11-03T08:00:00.000Z', at: '2026-11-03T08:00:12.000Z' }),
  );
  const word = { network: 'bluesky', accountId: 'did:anna', brand: 'Contoso', terms: ['Contoso'], by: { id: 'kim', name: null } };
  const say = (postId: string, print: string) =>
    store.corrections.record({ ...word, postId, said: 'positive', print, at: '2026-11-04T08:00:00.000Z' });
  await say('new', printOfWords('Contoso, again'));
  await say('old', printOfWords('Contoso, before it was edited'));
  const notUs = {
    ...word,
    postId: 'other',
    said: 'not-us',
    print: printOfWords('Contoso, a street'),
    by: { id: 'ola', name: 'Ola' },
  } as const;
  await store.corrections.record({ ...notUs, at: '2026-11-04T08:00:00.000Z' });
  await openPurse('x', { store: store.watch, now: () => new Date() }).take(123, 500);
  await store.close();
  return folder;
}

describe('mentions', () => {
  test('are printed newest first, as colleagues corrected them, as text, objects or a table', async () => {
    const folder = await folderWithMentions();
    const text = await runMain(['mentions', '--since', '2026-11-01'], { folder });
    expect(text.code).toBe(0);
    expect(text.out.split('\n')).toEqual([
      '2026-11-03T08:00 positive about Contoso on bluesky: Contoso, again',
      '    https://bsky.app/profile/did:anna/post/new',
      '2026-11-02T08:00 negative about Contoso on bluesky: =HYPERLINK("https://evil.example", "Contoso")[31m',
      '    https://bsky.app/profile/did:anna/post/evil',
      '',
    ]);
    const json = await runMain(['mentions', '--since', '2026-10-01', '--json'], { folder });
    const objects = json.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { post: { id: string } });
    expect(objects.map(({ post }) => post.id)).toEqual(['new', 'evil', 'old']);
    const csv = await runMain(['mentions', '--since', '2026-11-02T00:00:00Z', '--csv'], { folder });
    expect(csv.out.split('\r\n')).toEqual([
      'published,network,brand,tone,confidence,tone by,author,link,matched,text',
      '2026-11-03T08:00:00.000Z,bluesky,Contoso,positive,1,people,did:anna,https://bsky.app/profile/did:anna/post/new,Contoso,"Contoso,\nagain"',
      expect.stringContaining(`"'=HYPERLINK(""https://evil.example"", ""Contoso"")`),
      '',
    ]);
  }, 60_000);

  test('are those of the brands that are set today, also where they were saved on the setup page', async () => {
    const folder = await folderWithMentions({
      brand: { name: 'Northwind' },
      competitors: [{ name: 'Contoso', near: ['again'] }],
    });
    const near = await runMain(['mentions', '--since', '2026-10-01', '--json'], { folder });
    expect(near.out.trim().split('\n')).toHaveLength(1);
    const store = await createPgliteStore({ folder: path.join(folder, '.acquaint'), secret: null });
    const by = { id: 'ola', name: 'Ola' };
    const document = settingsOf({ brand: { name: 'Fabrikam' } });
    await store.settings.save({ from: 0, document, by, at: '2026-11-05T08:00:00.000Z', differences: [] });
    await store.close();
    expect(await runMain(['mentions', '--since', '2026-10-01'], { folder })).toMatchObject({ code: 0, out: '' });
  }, 60_000);

  test('say so when no brand is set', async () => {
    const { out, err } = await runMain(['mentions', '--since', '2026-10-01'], { folder: await folderWithMentions({}) });
    expect([out, err]).toEqual(['', 'No brand is set, so nothing speaks of one.\n']);
  }, 60_000);

  test('are given for training where a colleague said the tone of these very words', async () => {
    const { out, code } = await runMain(['mentions', '--corrections', '--json'], { folder: await folderWithMentions() });
    expect(code).toBe(0);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([{ text: 'Contoso,\nagain', language: 'en', tone: 'positive' }]);
  }, 60_000);

  test('need a day that is one', async () => {
    expect(await runMain(['mentions', '--since', 'yesterday'])).toMatchObject({ code: 2, out: '' });
    expect((await runMain(['mentions'])).code).toBe(2);
  });

  test('tell the doctor how far each stream was heard, what was spent, and what others lack', async () => {
    const folder = await folderWithMentions();
    writeFileSync(path.join(folder, 'acquaint.config.json'), JSON.stringify({ ...noNetworks, ...listening }));
    const env = { ACQUAINT_PORT: '3999', ACQUAINT_X_TOKEN: 'a', ACQUAINT_X_MONTHLY_DOLLARS: '5' };
    const { out } = await runMain(['doctor'], { folder, env });
    expect(out).toContain('stream bluesky: last event 2026-11-03T08:00:00.000Z, kept 12 s later, heard 2026-11-03T08:00:12.000Z');
    expect(out).toContain('stream hackernews: nothing heard yet');
    expect(out).toMatch(/money x: \$1\.23 of \$5\.00 spent, counted anew from \d{4}-\d\d-\d\d/);
    expect(out).toContain('To use it set ACQUAINT_BLUESKY_HANDLE and ACQUAINT_BLUESKY_PASSWORD.');
    expect(out).toContain(
      'stream rss: nothing to listen to: list each https address of a feed in "listening.streams.rss.places"',
    );
  }, 60_000);
});

describe('listen', () => {
  test('says what to set when nothing is on, and before the setup', async () => {
    const folder = temporaryFolder();
    const nothing = await runMain(['listen', '--once'], { folder });
    expect([nothing.code, nothing.err]).toEqual([1, expect.stringContaining('Nothing to listen to: the service is not set up.')]);
    writeFileSync(path.join(folder, 'acquaint.config.json'), JSON.stringify(noNetworks));
    const { code, err } = await runMain(['listen', '--once'], { folder });
    expect([code, err]).toEqual([1, expect.stringContaining('Nothing to listen to. Set "brand" and "listening"')]);
  }, 60_000);

  test('does one of both', async () => {
    expect((await runMain(['listen', '--once', '--follow'])).code).toBe(2);
  });
});
